/**
 * Days for which somebody has to have been an administrator before they count as one of two: one alone could invite a second
 * of their own making, and colleagues have days to notice.
 */
export const SETTLED_DAYS = 3;
