import type { CountryProgressView, FacetLanes } from '@heed/contracts';
import { formatNumber } from '@heed/messages';
import { FacetTable } from '../ui/facet-table';
import { FigureNote } from '../ui/figure';
import { filterValue } from '../ui/filter-text';
import { LaneBars } from '../ui/lane-bars';
import { useText } from '../ui/language';
import { PositionNote } from '../ui/position-note';
import { applicabilityReasonText } from './applicability-text';
import { DocumentLine } from './document-line';
import { useAccounts, useHref, useRows } from './page-context';

type Facet = 'theme' | 'document' | 'mechanism';

const facetsOf = ({ byTheme, byDocument, byMechanism }: CountryProgressView, facet: Facet): FacetLanes[] => {
  if (facet === 'theme') return byTheme;
  return facet === 'document' ? byDocument : byMechanism;
};

export const FacetSection = ({ view, facet }: { view: CountryProgressView; facet: Facet }) => {
  const t = useText();
  const href = useHref();
  const rows = useRows({ country: view.country.iso3, applicability: 'applies' });
  const facets = facetsOf(view, facet);
  if (facets.length === 0) return null;
  return (
    <section aria-labelledby={`by-${facet}`} className={`facet-${facet}`}>
      <h2 id={`by-${facet}`}>{t(`portal.country.by_${facet}`)}</h2>
      <FacetTable
        facets={facets}
        first={t(`shared.filter.${facet}`)}
        caption={t(`portal.country.by_${facet}_caption`)}
        name={
          facet === 'document'
            ? ({ value, label }) => (
                <a
                  href={href(`/documents/${encodeURIComponent(value)}`, { country: view.country.iso3 })}
                  lang="en"
                  className="clamp"
                >
                  {label}
                </a>
              )
            : undefined
        }
        rows={({ value }, filters) => rows({ ...filters, [facet]: value })}
      />
    </section>
  );
};

export const ParliamentSection = ({ view }: { view: CountryProgressView }) => {
  const t = useText();
  const parliament = view.byBearer.find(({ bearerKind }) => bearerKind === 'parliament');
  const addressed = { country: view.country.iso3, bearer: 'parliament' };
  const all = useRows(addressed);
  const rows = useRows({ ...addressed, applicability: 'applies' });
  const accounts = useAccounts({ ...addressed, applicability: 'applies' });
  if (!parliament) return null;
  const { lanes } = parliament;
  const unknown = lanes.commitments - lanes.applicable;
  return (
    <section aria-labelledby="parliament">
      <h2 id="parliament">{t('portal.country.parliament')}</h2>
      {lanes.applicable > 0 && (
        <LaneBars
          lanes={lanes}
          rows={rows}
          accounts={accounts}
          kind="parliament"
          caption={t('portal.country.parliament_lanes', { count: lanes.applicable })}
        />
      )}
      {unknown > 0 && (
        <p>
          <a href={all({ applicability: 'unknown' })}>{t('portal.country.parliament_unknown', { count: unknown })}</a>
        </p>
      )}
    </section>
  );
};

/** What the State said of the recommendations of its reviews, and what it promised of its own accord. */
export const ReviewSection = ({ view }: { view: CountryProgressView }) => {
  const t = useText();
  const href = useHref();
  const rows = useRows({ country: view.country.iso3 });
  if (view.review.length === 0 && view.pledges === 0) return null;
  return (
    <section aria-labelledby="review">
      <h2 id="review">{t('portal.country.review')}</h2>
      <ul role="list" className="facts">
        {view.review.map(({ position, count }) => (
          <li key={position}>
            <a href={rows({ position })}>{t(`portal.country.review_${position}`, { count })}</a>
          </li>
        ))}
        {view.pledges > 0 && (
          <li>
            <a href={href('/pledges', { country: view.country.iso3 })}>
              {t('portal.country.pledges', { count: view.pledges })}
            </a>
          </li>
        )}
      </ul>
      <FigureNote context={view.context} names={{ [view.country.iso3]: view.country.name }} />
    </section>
  );
};

export const PositionsSection = ({ view }: { view: CountryProgressView }) => {
  const t = useText();
  const href = useHref();
  return (
    <section aria-labelledby="positions">
      <h2 id="positions">{t('portal.country.positions')}</h2>
      {view.positions.length === 0 && (
        <p className="quiet">
          {t(view.review.length > 0 ? 'portal.country.positions_none_beside' : 'portal.country.positions_none')}
        </p>
      )}
      {view.positions.map((position) => (
        <PositionNote
          key={`${position.document.key} ${position.paragraphRef} ${position.type} ${position.text}`}
          position={position}
          where={
            <span className="small">
              {position.recommendationId ? (
                <a href={href(`/recommendations/${position.recommendationId}`)}>{position.paragraphRef}</a>
              ) : (
                position.paragraphRef
              )}
              , <DocumentLine document={position.document} at={position.paragraphRef} />
            </span>
          }
        />
      ))}
    </section>
  );
};

/** Which recommendations apply, and why or why not: the denominator of every share on the page. */
export const ApplicabilitySection = ({ view }: { view: CountryProgressView }) => {
  const t = useText();
  const rows = useRows({ country: view.country.iso3 });
  return (
    <section aria-labelledby="applicability">
      <h2 id="applicability">{t('portal.country.applicability')}</h2>
      <table>
        <caption>{t('portal.country.applicability_caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('shared.filter.applicability')}</th>
            <th scope="col">{t('portal.country.reason')}</th>
            <th scope="col" className="number">
              {t('shared.unit_name.commitments')}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.applicability.map(({ applicability, reason, count }) => (
            <tr key={`${applicability} ${reason}`}>
              <th scope="row">{filterValue(t, 'applicability', applicability)}</th>
              <td>{applicabilityReasonText(t, reason)}</td>
              <td className="number">
                <a href={rows({ applicability, reason })}>{formatNumber(count)}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <FigureNote context={view.context} names={{ [view.country.iso3]: view.country.name }} />
    </section>
  );
};
