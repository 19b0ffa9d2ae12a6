import type { AddressedView, AskView, ClusterView, RecommendationView } from '@heed/contracts';
import { Fragment } from 'react';
import { useText } from '../ui/language';
import { Verbatim } from '../ui/verbatim';
import { DocumentLine } from './document-line';
import { paragraphPath, useHref } from './page-context';

/** What an addressee is called: States by their names, each leading to its page, and bodies; else the group. */
const AddressedNames = ({ addressee: { group, names, countries } }: { addressee: AddressedView }) => {
  const href = useHref();
  const bodies = names.filter((name) => countries.every(({ iso3 }) => iso3 !== name));
  if (countries.length === 0 && bodies.length === 0) return <b lang="en">{group}</b>;
  return (
    <b>
      {countries.map(({ iso3, name }, at) => (
        <Fragment key={iso3}>
          {at > 0 && ', '}
          <a href={href(`/countries/${iso3}`)}>{name}</a>
        </Fragment>
      ))}
      {bodies.length > 0 && (
        <span lang="en">
          {countries.length > 0 && ', '}
          {bodies.join(', ')}
        </span>
      )}
    </b>
  );
};

/** Who is asked, as named or as read; partners are cooperated with, not asked. */
export const Addressees = ({
  addressees,
  brief = false,
}: {
  addressees: readonly AddressedView[];
  brief?: boolean;
}) => {
  const t = useText();
  return (
    <ul role="list" className="addressees">
      {addressees.map((addressee) => {
        const { group, role, inferred, asPrinted, instrument } = addressee;
        return (
          <li key={`${group} ${role} ${asPrinted.join()}`}>
            <AddressedNames addressee={addressee} />
            {instrument && <span lang="en"> ({instrument})</span>}
            {role === 'partner' && <span> {t('portal.recommendation.partner')}</span>}
            <span className="quiet">
              {' '}
              {inferred
                ? t('portal.recommendation.inferred')
                : !brief &&
                  asPrinted.length > 0 &&
                  t('portal.recommendation.printed', { words: asPrinted.join('”, “') })}
            </span>
          </li>
        );
      })}
    </ul>
  );
};

/** Who made a recommendation of a review; each name leads to the State's own page. */
export const Recommending = ({ states }: { states: RecommendationView['recommendingStates'] }) => {
  const t = useText();
  const href = useHref();
  if (states.length === 0) return null;
  return (
    <section aria-labelledby="recommending">
      <h2 id="recommending">{t('portal.recommendation.recommending', { count: states.length })}</h2>
      <ul role="list" className="addressees">
        {states.map(({ name, country }) => (
          <li key={name}>{country ? <a href={href(`/countries/${country.iso3}`)}>{country.name}</a> : name}</li>
        ))}
      </ul>
    </section>
  );
};

export const Asks = ({ asks }: { asks: readonly AskView[] }) => {
  const t = useText();
  const [only] = asks;
  if (only && asks.length === 1)
    return <p>{t('portal.recommendation.one_ask', { nature: t(`status.nature.${only.nature}`) })}</p>;
  return (
    <ol className="asks">
      {asks.map((ask) => (
        <li key={ask.id}>
          <Verbatim as="span">“{ask.quote}”</Verbatim>
          <span className="small quiet"> {t(`status.nature.${ask.nature}`)}</span>
          {ask.note && (
            <span className="small quiet" lang="en">
              {' '}
              {ask.note}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
};

/** Where else the same was asked. Related texts stay apart from the same ask. */
export const Siblings = ({ clusters }: { clusters: readonly ClusterView[] }) => {
  const t = useText();
  const href = useHref();
  return clusters.map((cluster) => (
    <div key={cluster.id} className="cluster">
      <h3 lang="en">{cluster.label}</h3>
      {cluster.note && (
        <p className="small quiet" lang="en">
          {cluster.note}
        </p>
      )}
      <ul role="list">
        {cluster.siblings.map((sibling) => (
          <li key={sibling.paragraphId} className="sibling">
            <a
              href={
                sibling.recommendationId
                  ? href(`/recommendations/${sibling.recommendationId}`)
                  : paragraphPath(sibling.document.key, sibling.ref)
              }
            >
              {sibling.ref}
            </a>{' '}
            {sibling.relation === 'related' && <span className="related">{t('portal.recommendation.related')}</span>}
            <Verbatim>{sibling.text}</Verbatim>
            <p className="small">
              <DocumentLine document={sibling.document} at={sibling.ref} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  ));
};
