import type { FormalLabel } from '@heed/domain';
import type { ReadDocument, ReadParagraph } from '../../document/read-document.types';
import type { Setting } from './setting.types';

const labelOf = (wording: string): FormalLabel | null => {
  const [conclusions, recommendations] = [/\bconclusions?\b/i.test(wording), /\brecommendations?\b/i.test(wording)];
  if (conclusions && recommendations) return 'conclusion-or-recommendation';
  if (conclusions) return 'conclusion';
  return recommendations ? 'recommendation' : null;
};

/** What the document calls the block: the nearest heading that names it, or the sentence of adoption in front of it. */
export const formalLabelOf = (paragraph: ReadParagraph, read: ReadDocument, setting: Setting): FormalLabel | null => {
  if (setting.part !== 'conclusions' && setting.part !== 'review') return null;
  const adoption = read.paragraphs.find(({ ref }) => ref === paragraph.introducedBy)?.text;
  const wordings = [...(adoption ? [adoption.slice(-120)] : []), ...[...paragraph.sectionPath].reverse()];
  for (const wording of wordings) {
    const label = labelOf(wording);
    if (label) return label;
  }
  return setting.part === 'review' ? 'recommendation' : 'conclusion-or-recommendation';
};
