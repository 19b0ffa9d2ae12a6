/** A cluster in which one of the two texts is a core text. */
export interface StandingCluster {
  readonly id: string;
  readonly demonstration: boolean;
  /** Core texts. */
  readonly size: number;
  /** Of the two texts, those that are core texts in it. */
  readonly members: readonly string[];
}

export interface PairText {
  readonly paragraphId: string;
  readonly demonstration: boolean;
}

/**
 * Where a pair goes: into the largest cluster of either, or into a new one (null). An invented secretariat brings no real
 * text into a cluster of real ones: it only adds its own.
 */
export const chooseCluster = (
  pair: readonly PairText[],
  clusters: readonly StandingCluster[],
  demonstration: boolean,
): StandingCluster | null => {
  const open = clusters.filter(({ demonstration: invented, members }) => {
    if (invented || !demonstration) return invented === demonstration;
    return pair.every((text) => text.demonstration || members.includes(text.paragraphId));
  });
  return [...open].sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1))[0] ?? null;
};
