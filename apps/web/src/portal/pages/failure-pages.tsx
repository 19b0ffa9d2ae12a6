import { useText } from '../../ui/language';
import { useHref } from '../page-context';
import type { PropsOf } from '../page-props';
import { SearchForm } from '../search-form';

/** What happened, and one next step each. */
export const NotFoundPage = () => {
  const t = useText();
  return (
    <div className="plain-page">
      <h1>{t('portal.not_found.title')}</h1>
      <p>{t('portal.not_found.text')}</p>
      <SearchForm size="large" />
    </div>
  );
};

export const ForbiddenPage = () => {
  const t = useText();
  return (
    <div className="plain-page">
      <h1>{t('portal.forbidden.title')}</h1>
      <p>{t('portal.forbidden.text')}</p>
      <p>
        <a className="button" href="/workspace/">
          {t('portal.nav.sign_in')}
        </a>
      </p>
    </div>
  );
};

const FailureText = ({ status, retryAfter }: { status: number; retryAfter: number | null }) => {
  const t = useText();
  if (status === 400) return <p>{t('portal.failure.request')}</p>;
  if (status === 429) return <p>{t('portal.failure.wait', { seconds: retryAfter ?? 60 })}</p>;
  return <p>{t('portal.failure.text')}</p>;
};

export const FailurePage = ({ status, requestId, retryAfter }: PropsOf<'failure'>) => {
  const t = useText();
  const href = useHref();
  return (
    <div className="plain-page">
      <h1>{t(status === 429 ? 'portal.failure.often' : 'portal.failure.title')}</h1>
      <FailureText status={status} retryAfter={retryAfter} />
      <p className="small quiet">{t('portal.failure.reference', { id: requestId })}</p>
      <p>
        <a className="button" href={href('/')}>
          {t('portal.failure.home')}
        </a>
      </p>
    </div>
  );
};
