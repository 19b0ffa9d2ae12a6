/** What does not fit, and where. */
export interface Fault {
  /** Such as `chain 7f… entry 12`, `checkpoint of 300 entries`. */
  where: string;
  what: string;
}

export const ofEntry = (chainId: string, seq: number): string => `chain ${chainId} entry ${seq}`;
export const ofCheckpoint = (size: number): string => `checkpoint of ${size} entries`;
export const ofLeaf = (position: number): string => `tree position ${position}`;
