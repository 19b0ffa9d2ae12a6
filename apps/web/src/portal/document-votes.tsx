import type { DocumentView } from '@heed/contracts';
import { VOTES_CAST } from '@heed/domain';
import { useText } from '../ui/language';
import { Verbatim } from '../ui/verbatim';
import { useHref } from './page-context';

/** How States voted, State by State, with what they said about their vote. */
export const Votes = ({ votes }: Pick<DocumentView, 'votes'>) => {
  const t = useText();
  const href = useHref();
  if (votes.length === 0) return null;
  return (
    <section aria-labelledby="votes">
      <h2 id="votes">{t('portal.document.votes')}</h2>
      {VOTES_CAST.map((vote) => {
        const cast = votes.filter((one) => one.vote === vote);
        return (
          cast.length > 0 && (
            <details key={vote}>
              <summary>{t(`portal.document.vote_${vote}`, { count: cast.length })}</summary>
              <ul role="list" className="addressees">
                {cast.map(({ country, explanation }) => (
                  <li key={country.iso3}>
                    <a href={href(`/countries/${country.iso3}`)}>{country.name}</a>
                    {explanation && (
                      <>
                        <span className="small quiet">
                          {' '}
                          {t('portal.document.explained', { country: country.name })}
                        </span>
                        <Verbatim as="blockquote">{explanation}</Verbatim>
                      </>
                    )}
                  </li>
                ))}
              </ul>
            </details>
          )
        );
      })}
    </section>
  );
};
