import type { CorrectionView, MarginStrip, ParagraphView } from '@heed/contracts';
import { Fragment } from 'react';
import { filterValue } from '../ui/filter-text';
import { useText } from '../ui/language';
import { PositionNote } from '../ui/position-note';
import { Verbatim } from '../ui/verbatim';
import { VoiceStrip } from '../ui/voice-strip';
import { paragraphAnchor, useHref } from './page-context';

/** How deep each paragraph hangs below its parents, by reference. */
export const depthsOf = (paragraphs: readonly ParagraphView[]): Map<string, number> => {
  const depths = new Map<string, number>();
  for (const { ref, parentRef } of paragraphs) depths.set(ref, parentRef ? (depths.get(parentRef) ?? 0) + 1 : 0);
  return depths;
};

/** The headings that begin with a paragraph: those of its path that the paragraph before did not have. */
export const headingsBefore = (
  before: readonly string[],
  path: readonly string[],
): { level: number; text: string }[] => {
  const same = path.findIndex((heading, level) => heading !== before[level]);
  return same === -1 ? [] : path.slice(same).map((text, at) => ({ level: same + at, text }));
};

export const sectionAnchor = (path: readonly string[]): string =>
  `s.${path
    .join('.')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')}`;

const Heading = ({ level, text, id }: { level: number; text: string; id: string }) => {
  const props = { id, lang: 'en', className: `section-heading section-${String(level)}` };
  if (level === 0) return <h2 {...props}>{text}</h2>;
  if (level === 1) return <h3 {...props}>{text}</h3>;
  return <h4 {...props}>{text}</h4>;
};

export const Corrections = ({ corrections }: { corrections: readonly CorrectionView[] }) => {
  const t = useText();
  if (corrections.length === 0) return null;
  return (
    <details className="corrections">
      <summary>{t('portal.document.corrections', { count: corrections.length })}</summary>
      <ul>
        {corrections.map(({ type, from, to, basis }) => (
          <li key={`${type} ${from} ${to}`}>
            {t(`status.correction.${type}`)}: <del lang="en">{from}</del>{' '}
            <ins lang="en">{to || t('portal.document.removed')}</ins>{' '}
            <span className="quiet" lang="en">
              {basis}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
};

export const EditorialNote = ({ paragraph }: { paragraph: ParagraphView }) => {
  const t = useText();
  if (!paragraph.editorialNote) return null;
  return (
    <p className="editorial-note small">
      <b>{t('portal.document.editorial_note')}</b> <span lang="en">{paragraph.editorialNote}</span>{' '}
      <span className="quiet">{t('portal.document.editorial_note_sets_nothing')}</span>
    </p>
  );
};

const Margin = ({ paragraph, strip }: { paragraph: ParagraphView; strip: MarginStrip | undefined }) => {
  const t = useText();
  const href = useHref();
  return (
    <div className="paragraph-margin small">
      {paragraph.recommendationId ? (
        <a
          href={href(`/recommendations/${paragraph.recommendationId}`)}
          aria-label={t('portal.document.trackable', { ref: paragraph.ref })}
        >
          {t(`status.paragraph_kind.${paragraph.kind}`)}
        </a>
      ) : (
        <span className="quiet">{t(`status.paragraph_kind.${paragraph.kind}`)}</span>
      )}
      {strip && (
        <a className="margin-strip" href={href(`/commitments/${strip.commitmentId}`)}>
          <VoiceStrip strip={strip.strip} />
        </a>
      )}
      {paragraph.impliedStatus && (
        <span className="quiet">
          {t('portal.document.implied', { implied: filterValue(t, 'implied', paragraph.impliedStatus) })}
        </span>
      )}
    </div>
  );
};

const Paragraph = ({
  paragraph,
  depth,
  strip,
}: {
  paragraph: ParagraphView;
  depth: number;
  strip: MarginStrip | undefined;
}) => {
  const t = useText();
  const classes = ['paragraph', `depth-${String(Math.min(depth, 4))}`, paragraph.recommendationId && 'is-trackable'];
  return (
    <div id={paragraphAnchor(paragraph.ref)} className={classes.filter(Boolean).join(' ')}>
      <div className="hanging">
        <a
          className={paragraph.printedNumber ? 'hanging-number' : 'hanging-number hanging-ref'}
          dir="ltr"
          href={`#${encodeURIComponent(paragraphAnchor(paragraph.ref))}`}
          aria-label={t('portal.document.paragraph', { ref: paragraph.ref })}
        >
          {paragraph.printedNumber ?? paragraph.ref}
        </a>
        <div>
          {paragraph.kind === 'omitted' ? (
            <p className="quiet">{t('portal.document.omitted')}</p>
          ) : (
            <Verbatim>{paragraph.text}</Verbatim>
          )}
          <EditorialNote paragraph={paragraph} />
          {paragraph.positions.map((position) => (
            <PositionNote key={`${position.holder.name} ${position.type} ${position.text}`} position={position} />
          ))}
          <Corrections corrections={paragraph.corrections} />
        </div>
      </div>
      <Margin paragraph={paragraph} strip={strip} />
    </div>
  );
};

/** The text in its order, with its headings; number and kind in the margin as in a printed report. */
export const DocumentText = ({ paragraphs, strips }: { paragraphs: ParagraphView[]; strips: MarginStrip[] }) => {
  const depths = depthsOf(paragraphs);
  const byRecommendation = new Map(strips.map((strip) => [strip.recommendationId, strip]));
  return (
    <div className="document-text">
      {paragraphs.map((paragraph, at) => (
        <Fragment key={paragraph.id}>
          {headingsBefore(paragraphs[at - 1]?.sectionPath ?? [], paragraph.sectionPath).map(({ level, text }) => (
            <Heading
              key={`${String(level)} ${text}`}
              level={level}
              text={text}
              id={sectionAnchor(paragraph.sectionPath.slice(0, level + 1))}
            />
          ))}
          <Paragraph
            paragraph={paragraph}
            depth={depths.get(paragraph.ref) ?? 0}
            strip={byRecommendation.get(paragraph.recommendationId ?? '')}
          />
        </Fragment>
      ))}
    </div>
  );
};
