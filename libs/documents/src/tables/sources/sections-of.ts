import type { ReadSection } from '../../document/read-document.types';

interface Placed {
  readonly ref: string;
  readonly path: readonly string[];
}

/** Sections in the order in which rows first name them; rows without a heading stand in none. */
export const sectionsOf = (placed: readonly Placed[]): ReadSection[] => {
  const below = new Map<string, Placed[]>();
  for (const { ref, path } of placed) {
    const [heading, ...rest] = path;
    if (heading === undefined) continue;
    const inside = below.get(heading);
    if (inside) inside.push({ ref, path: rest });
    else below.set(heading, [{ ref, path: rest }]);
  }
  return [...below].map(([heading, inside]) => ({
    heading,
    printed: true,
    paragraphRefs: inside.filter(({ path }) => path.length === 0).map(({ ref }) => ref),
    children: sectionsOf(inside),
  }));
};
