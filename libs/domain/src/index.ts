export * from './vocabulary';
export * from './update-workflow';
