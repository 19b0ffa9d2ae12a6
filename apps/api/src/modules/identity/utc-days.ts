/** SQL for the day it is, in UTC. */
export const TODAY = "(now() AT TIME ZONE 'UTC')::date";

/** SQL for the day of a point in time, in UTC, as ISO writes it. */
export const dayOf = (time: string): string => `to_char(${time} AT TIME ZONE 'UTC', 'YYYY-MM-DD')`;
