/** Selects a whole hash at a click, so that it can be copied in one go; without a script it can be marked by hand. */
export const copyHashes = (page: Document): void => {
  for (const hash of page.querySelectorAll('[data-copy]')) {
    hash.addEventListener('click', () => {
      page.getSelection()?.selectAllChildren(hash);
    });
  }
};
