export * from './standing-of-members';
export * from './actions';
export * from './actor';
export * from './decide';
export { isStateAccount, SECRETARIAT_BODY } from './about-updates';
export { seenAssignments, type SeenAssignments } from './conditions';
