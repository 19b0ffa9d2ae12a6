/** Only what the tests use; its published types bring an old axe-core along. */
declare module 'jest-axe' {
  export const axe: (element: Element) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}
