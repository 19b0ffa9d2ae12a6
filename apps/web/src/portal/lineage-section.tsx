import type { LineageTextView, LineageView } from '@heed/contracts';
import { formatDay } from '@heed/messages';
import { AskedOf } from '../ui/asked-of';
import { Figure } from '../ui/figure';
import { useText } from '../ui/language';
import { Verbatim } from '../ui/verbatim';
import { DocumentLine } from './document-line';
import { paragraphPath, useHref, useRows } from './page-context';

/** How the commitments of one text stand; each number opens its rows. */
const Standing = ({ text }: { text: LineageTextView }) => {
  const t = useText();
  const rows = useRows({
    recommendation: text.recommendationId ?? undefined,
    applicability: 'applies',
    demonstration: text.demonstration ? 'true' : undefined,
  });
  if (text.standing.length === 0) return <p className="small quiet">{t('portal.lineage.no_commitments')}</p>;
  return (
    <ul role="list" className="small lineage-standing">
      {text.standing.map(({ status, count }) => (
        <li key={status}>
          {t(`status.label.${status}`)} <Figure n={count} href={rows({ voice: 'bearer', status })} />
        </li>
      ))}
    </ul>
  );
};

const LineageText = ({ text, own }: { text: LineageTextView; own: boolean }) => {
  const t = useText();
  const href = useHref();
  const { paragraphId, ref, document, recommendationId, chapeauText } = text;
  return (
    <li className="sibling">
      <a href={recommendationId ? href(`/recommendations/${recommendationId}`) : paragraphPath(document.key, ref)}>
        {ref}
      </a>{' '}
      {own && <span className="related">{t('portal.lineage.here')}</span>}
      {chapeauText && <Verbatim>{chapeauText}</Verbatim>}
      <Verbatim>{text.text}</Verbatim>
      <p className="small">
        <DocumentLine document={document} at={ref} />
      </p>
      <AskedOf text={text} label={t('portal.lineage.asked_of')} pageOf={({ iso3 }) => href(`/countries/${iso3}`)} />
      <Standing key={paragraphId} text={text} />
    </li>
  );
};

/** The same ask through the years: how often, by how many bodies, since when, and how each text stands. */
export const Lineage = ({ lineage, own }: { lineage: LineageView; own: string }) => {
  const t = useText();
  const { cluster, times, bodies, since, texts, asOf } = lineage;
  return (
    <div className="cluster">
      <h3 lang="en">{cluster.label}</h3>
      <p>
        {t('portal.lineage.times', { count: times })} {t('portal.lineage.bodies', { count: bodies })}{' '}
        {since !== null && t('portal.lineage.since', { year: String(since) })}
      </p>
      {cluster.note && (
        <p className="small quiet" lang="en">
          {cluster.note}
        </p>
      )}
      <ol role="list">
        {texts.map((text) => (
          <LineageText key={text.paragraphId} text={text} own={text.recommendationId === own} />
        ))}
      </ol>
      <p className="figure-note">
        <span>{t('portal.lineage.counted')}</span> <span>{t('shared.figure.as_of', { day: formatDay(asOf) })}</span>
      </p>
    </div>
  );
};
