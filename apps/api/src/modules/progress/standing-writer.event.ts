/** Keeps the read models in step with the published rows. Other modules call it inside the transaction that publishes. */
export abstract class StandingWriter {
  /**
   * Locks these commitments in id order, derives their standing and its history anew and folds the tallies.
   * The number of statements does not grow with the number of commitments.
   */
  abstract refresh(commitmentIds: readonly string[]): Promise<void>;
}
