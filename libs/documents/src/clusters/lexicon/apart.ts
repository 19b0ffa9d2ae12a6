/** Every beginning with every ending, a few words between. */
export const apart = (beginnings: readonly string[], endings: readonly string[]): readonly string[] =>
  beginnings.flatMap((beginning) => endings.map((ending) => `${beginning} .. ${ending}`));
