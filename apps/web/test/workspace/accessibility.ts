import { axe } from 'jest-axe';

/** Broken accessibility rules on the page, each with where; contrast and sizes belong to the browser runs. */
export const brokenRules = async (container: Element): Promise<string[]> => {
  const { violations } = await axe(container);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
};
