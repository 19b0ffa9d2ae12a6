/** What a reading may use before it is ended. */
export interface ReadingLimits {
  /** Wall clock, the start of the process included. */
  readonly milliseconds: number;
  /** Resident memory of the process. */
  readonly bytes: number;
  /** Heap of the reader, in MB: the process ends itself before the watch has to. */
  readonly heapMegabytes: number;
  /** Of the answer: more than any real file gives, and what this process can still take in. */
  readonly answerBytes: number;
}

/**
 * 20 s and 512 MB are what hostile input may cost (threat model, row 19). The largest honest files, tables of UPR Info
 * with 9,600 rows, take about a third of either on two slow cores.
 */
export const READING_LIMITS: ReadingLimits = {
  milliseconds: 20_000,
  bytes: 512 * 2 ** 20,
  heapMegabytes: 400,
  answerBytes: 128 * 2 ** 20,
};

/** How often memory is looked at; a reader that allocates 1 GB a second is caught 50 MB late. */
export const MEMORY_WATCH_MILLISECONDS = 50;
