import type { PublicOrganisationView } from '@heed/contracts';
import { formatDay } from '@heed/messages';
import { useText } from '../../ui/language';
import { sentenceCase } from '../../ui/sentence-case';
import { Verbatim } from '../../ui/verbatim';
import { useHref } from '../page-context';
import type { PropsOf } from '../page-props';
import { shortened } from '../shortened';

const LONGEST = 200;

const GanhriStatus = ({ ganhri }: Pick<PublicOrganisationView, 'ganhri'>) => {
  const t = useText();
  if (!ganhri) return null;
  const day = formatDay(ganhri.on);
  const said =
    ganhri.status === 'none'
      ? t('organisations.field.ganhriNone', { day })
      : t('organisations.field.ganhriOn', { status: ganhri.status, day });
  return (
    <p>
      {t('organisations.field.ganhri')}: {said}
    </p>
  );
};

/** Who an organisation is, and what it has published. Its identity is known; nothing it writes was examined. */
export const OrganisationPage = ({ view }: PropsOf<'organisation'>) => {
  const t = useText();
  const href = useHref();
  const { organisation, countryName, ganhri, accounts, accountsTotal } = view;
  return (
    <>
      <h1 dir="auto">{organisation.name}</h1>
      <p className="lead">{sentenceCase(t(`status.organisation_kind.${organisation.kind}`))}</p>
      <GanhriStatus ganhri={ganhri} />
      {organisation.country !== null && (
        <p>
          {t('organisations.field.country')}:{' '}
          <a href={href(`/countries/${organisation.country}`)}>{countryName ?? organisation.country}</a>
        </p>
      )}
      <p className="quiet">{t('organisations.page.meaning')}</p>
      <section aria-labelledby="accounts">
        <h2 id="accounts">{t('organisations.page.accounts')}</h2>
        {accounts.length === 0 ? (
          <p>{t('organisations.page.none')}</p>
        ) : (
          <>
            <p>{t('organisations.page.total', { count: accountsTotal })}</p>
            <ul className="organisation-accounts" role="list">
              {accounts.map(({ id, commitmentId, bearer, recommendation, publishedAt }) => (
                <li key={id}>
                  <a href={href(`/commitments/${commitmentId}`)}>{t('organisations.page.of', { bearer })}</a>{' '}
                  <span className="quiet">{formatDay(publishedAt)}</span>
                  <Verbatim>{shortened(recommendation, LONGEST)}</Verbatim>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </>
  );
};
