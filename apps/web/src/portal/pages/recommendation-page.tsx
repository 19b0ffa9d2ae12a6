import type { ClusterView, LineageView, RecommendationView } from '@heed/contracts';
import { formatNumber } from '@heed/messages';
import { FigureNote } from '../../ui/figure';
import { filterValue } from '../../ui/filter-text';
import { LaneBars } from '../../ui/lane-bars';
import { useText } from '../../ui/language';
import { PositionNote } from '../../ui/position-note';
import { Verbatim } from '../../ui/verbatim';
import { applicabilityReasonText } from '../applicability-text';
import { AskedText } from '../asked-text';
import { Corrections, EditorialNote } from '../document-text';
import { Lineage } from '../lineage-section';
import { paragraphPath, useHref, useAccounts, useRows } from '../page-context';
import type { PropsOf } from '../page-props';
import { Addressees, Asks, Recommending, Siblings } from '../recommendation-parts';

const CleanText = ({ view }: { view: RecommendationView }) => {
  const t = useText();
  if (!view.cleanText || view.cleanText === view.text) return null;
  return (
    <section aria-labelledby="clean">
      <h2 id="clean">{t('portal.recommendation.clean')}</h2>
      <Verbatim>{view.cleanText}</Verbatim>
      <Corrections corrections={view.paragraph.corrections} />
    </section>
  );
};

const Distribution = ({ view }: { view: RecommendationView }) => {
  const t = useText();
  const world = useRows({ recommendation: view.id, applicability: 'applies' });
  const accounts = useAccounts({ recommendation: view.id, applicability: 'applies' });
  const { lanes, demonstration, context } = view.distribution;
  const invented = view.document.demonstration;
  return (
    <section aria-labelledby="distribution" className="wide">
      <h2 id="distribution">{t('portal.recommendation.distribution')}</h2>
      {!invented && (
        <LaneBars
          lanes={lanes}
          rows={world}
          accounts={accounts}
          kind="collective"
          caption={t('portal.recommendation.distribution_caption', { count: lanes.applicable })}
        />
      )}
      <FigureNote
        context={{ ...context, filters: { ...context.filters, ...(invented && { demonstration: ['true'] }) } }}
        names={{ [view.id]: view.ref, [view.key]: view.ref }}
      />
      {demonstration.commitments > 0 && (
        <LaneBars
          lanes={demonstration}
          rows={(filters) => world({ ...filters, demonstration: 'true' })}
          accounts={(filters) => accounts({ ...filters, demonstration: 'true' })}
          kind="collective"
          caption={t('portal.recommendation.demonstration_caption', { count: demonstration.applicable })}
        />
      )}
    </section>
  );
};

const Bearers = ({ view }: { view: RecommendationView }) => {
  const t = useText();
  const rows = useRows({ recommendation: view.id, demonstration: view.document.demonstration ? 'true' : undefined });
  return (
    <section aria-labelledby="bearers">
      <h2 id="bearers">{t('portal.recommendation.bearers')}</h2>
      <p className="small quiet">{t('portal.recommendation.listed')}</p>
      <table>
        <caption className="visually-hidden">{t('portal.recommendation.bearers')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('shared.filter.bearer')}</th>
            <th scope="col">{t('shared.filter.applicability')}</th>
            <th scope="col" className="number">
              {t('shared.unit_name.commitments')}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.bearers.map(({ kind, applicability, reason, count }) => (
            <tr key={`${kind} ${applicability} ${reason}`}>
              <th scope="row">{t(`status.bearer_kind.${kind}`)}</th>
              <td>
                {filterValue(t, 'applicability', applicability)}
                <span className="quiet">: {applicabilityReasonText(t, reason)}</span>
              </td>
              <td className="number">
                <a href={rows({ bearer: kind, applicability, reason })}>{formatNumber(count)}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const FalseFriends = ({ view }: { view: RecommendationView }) => {
  const t = useText();
  const href = useHref();
  if (view.falseFriends.length === 0) return null;
  return (
    <section aria-labelledby="false-friends">
      <h2 id="false-friends">{t('portal.recommendation.false_friends')}</h2>
      {view.falseFriends.map(({ paragraphId, recommendationId, text, why }) => {
        const [document = '', ref = ''] = paragraphId.split('/');
        return (
          <div key={paragraphId} className="sibling">
            <a href={recommendationId ? href(`/recommendations/${recommendationId}`) : paragraphPath(document, ref)}>
              {ref}
            </a>
            <Verbatim>{text}</Verbatim>
            <p className="small" lang="en">
              {why}
            </p>
          </div>
        );
      })}
    </section>
  );
};

/** What touches the same matter: texts that a lineage tells already are left out. */
const withoutLineage = (clusters: readonly ClusterView[], lineage: readonly LineageView[]): ClusterView[] => {
  const told = new Set(lineage.flatMap(({ texts }) => texts.map(({ paragraphId }) => paragraphId)));
  return clusters
    .map((cluster) => ({ ...cluster, siblings: cluster.siblings.filter(({ paragraphId }) => !told.has(paragraphId)) }))
    .filter(({ siblings }) => siblings.length > 0);
};

/** One recommendation: what was asked, of whom, how it stands over countries, and where else the same is asked. */
export const RecommendationPage = ({ view, lineage }: PropsOf<'recommendation'>) => {
  const t = useText();
  const others = withoutLineage(view.clusterDetails, lineage);
  return (
    <article>
      <h1 className="eyebrow">{t('portal.recommendation.heading', { ref: view.ref })}</h1>
      <AskedText recommendation={view} printedNumber={view.paragraph.printedNumber} />
      <EditorialNote paragraph={view.paragraph} />
      <div className="columns">
        {view.positions.length > 0 && (
          <section aria-labelledby="positions">
            <h2 id="positions">{t('portal.country.positions')}</h2>
            {view.positions.map((position) => (
              <PositionNote key={`${position.holder.name} ${position.type} ${position.text}`} position={position} />
            ))}
          </section>
        )}
        <Recommending states={view.recommendingStates} />
        <section aria-labelledby="asked-of">
          <h2 id="asked-of">{t('portal.recommendation.addressees')}</h2>
          <Addressees addressees={view.addressees} />
        </section>
        <section aria-labelledby="asks">
          <h2 id="asks">{t('portal.recommendation.asks', { count: view.asks.length })}</h2>
          <Asks asks={view.asks} />
        </section>
        <CleanText view={view} />
        <Distribution view={view} />
        <Bearers view={view} />
        {lineage.length > 0 && (
          <section aria-labelledby="lineage" className="wide">
            <h2 id="lineage">{t('portal.recommendation.elsewhere')}</h2>
            {lineage.map((one) => (
              <Lineage key={one.cluster.id} lineage={one} own={view.id} />
            ))}
          </section>
        )}
        {others.length > 0 && (
          <section aria-labelledby="related">
            <h2 id="related">{t('portal.lineage.related')}</h2>
            <Siblings clusters={others} />
          </section>
        )}
        <FalseFriends view={view} />
      </div>
    </article>
  );
};
