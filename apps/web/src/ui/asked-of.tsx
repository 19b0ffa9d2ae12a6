import type { ClusterTextView, CountryRef } from '@heed/contracts';
import { Fragment } from 'react';
import { useText } from './language';

interface Props {
  text: Pick<ClusterTextView, 'addressees' | 'countries'>;
  label: string;
  /** Address of a State's page. */
  pageOf: (country: CountryRef) => string;
}

/** Whom a text asks: single States by name, each leading to its page, then groups. */
export const AskedOf = ({ text: { addressees, countries }, label, pageOf }: Props) => {
  const t = useText();
  if (addressees.length + countries.length === 0) return null;
  const join = t('shared.list_join');
  return (
    <p className="small quiet">
      {label}{' '}
      {countries.map((country, at) => (
        <Fragment key={country.iso3}>
          {at > 0 && join}
          <a href={pageOf(country)}>{country.name}</a>
        </Fragment>
      ))}
      {countries.length > 0 && addressees.length > 0 && join}
      <span lang="en">{addressees.join(join)}</span>
    </p>
  );
};
