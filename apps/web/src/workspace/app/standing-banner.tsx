import type { SessionView } from '@heed/contracts';
import { Link } from 'react-router';
import { useText } from '../lib/words';

/** On every page while the organisation may not do all that its members are used to: what still works. */
export const StandingBanner = ({ organisationState }: Pick<SessionView, 'organisationState'>) => {
  const t = useText();
  if (organisationState !== 'applied' && organisationState !== 'suspended') return null;
  return (
    <p className="notice" role="note">
      {t(`organisations.banner.${organisationState}`)} <Link to="/organisation">{t('organisations.banner.more')}</Link>
    </p>
  );
};
