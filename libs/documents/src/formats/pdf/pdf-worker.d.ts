// The package has types for its first module only; this one is loaded for what it does.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
