import type { OrganisationView } from '@heed/contracts';
import { formatDay } from '@heed/messages';
import { sentenceCase } from '../../../../ui/sentence-case';
import { useCountryName } from '../api';
import { useKindWords, useOrganisationWords } from '../words';

/** What is known of an organisation, as a list of terms. */
export const Facts = ({ organisation, demonstration }: { organisation: OrganisationView; demonstration: boolean }) => {
  const o = useOrganisationWords();
  const kindOf = useKindWords();
  const nameOf = useCountryName(demonstration);
  const { ganhri, parent, verifiedBy, applicant, country, countriesOfWork, contactPost } = organisation;
  const rows: (readonly [string, string])[] = [
    ...organisation.names.map(
      ({ lang, name }) => [o('field.nameIn', { language: o(`language.${lang}`) }), name] as const,
    ),
    [o('field.kind'), kindOf(organisation.kind)],
    [o('field.country'), country === null ? o('field.noCountry') : nameOf(country)],
    ...(countriesOfWork.length > 0
      ? [[o('field.countriesOfWork'), countriesOfWork.map(nameOf).join(', ')] as const]
      : []),
    ...(contactPost === '' ? [] : [[o('field.contactPost'), contactPost] as const]),
    ...(parent ? [[o('field.parent'), parent.name] as const] : []),
    ...(ganhri
      ? [
          [
            o('field.ganhri'),
            ganhri.status === 'none'
              ? sentenceCase(o('field.ganhriNone', { day: formatDay(ganhri.on) }))
              : o('field.ganhriOn', { status: ganhri.status, day: formatDay(ganhri.on) }),
          ] as const,
        ]
      : []),
    ...(verifiedBy === null ? [] : [[o('field.verifiedBy'), verifiedBy] as const]),
    [o('field.id'), organisation.id],
    ...(applicant ? [[o('field.applicant'), `${applicant.name}, ${applicant.email}`] as const] : []),
  ];
  return (
    <dl className="facts">
      {rows.map(([term, said]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd dir="auto">{said}</dd>
        </div>
      ))}
    </dl>
  );
};
