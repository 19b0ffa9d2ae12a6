import type { CountryRef, DocumentView, ParagraphView } from '@heed/contracts';
import { formatDay, formatPeriod, type Translator } from '@heed/messages';
import type { ReactNode } from 'react';
import { pathOf } from '../../lib/query';
import { useText } from '../../ui/language';
import { KeptParameters } from '../as-of-form';
import { DocumentText, headingsBefore, sectionAnchor } from '../document-text';
import { Votes } from '../document-votes';
import { commitmentsOf, useHref, usePage } from '../page-context';
import type { PropsOf } from '../page-props';

const ADOPTIONS = ['consensus', 'ad-referendum', 'vote', 'not-stated'] as const;

/** How a text was adopted, in words; a code that nobody has worded is no word. */
const adoptionText = (t: Translator, adoption: string | null): string | null => {
  const known = ADOPTIONS.find((one) => one === adoption);
  return known ? t(`portal.document.adoption.${known}`) : null;
};

/** Where a fact is from, for who wants to know. */
const Basis = ({ summary, text }: { summary: string; text: string }) => (
  <details className="basis small">
    <summary>{summary}</summary>
    <p lang="en">{text}</p>
  </details>
);

const Facts = ({ document }: { document: DocumentView }) => {
  const t = useText();
  const href = useHref();
  const facts: [string, ReactNode][] = [
    [t('portal.document.body'), <span lang="en">{document.body}</span>],
    [
      t('portal.document.symbol'),
      <>
        {document.symbol ?? t('portal.document.no_symbol')}
        {document.symbolNote && <Basis summary={t('portal.document.about_symbol')} text={document.symbolNote} />}
      </>,
    ],
    [
      t('portal.document.adopted'),
      <>
        {[
          document.adoptedOn ? formatDay(document.adoptedOn) : t('portal.document.undated'),
          adoptionText(t, document.adoption),
        ]
          .filter(Boolean)
          .join(t('shared.list_join'))}
        {document.adoptedBasis && <Basis summary={t('portal.document.about_date')} text={document.adoptedBasis} />}
      </>,
    ],
    ...(document.country
      ? [
          [
            t('portal.document.country'),
            <a href={href(`/countries/${document.country.iso3}`)}>{document.country.name}</a>,
          ] satisfies [string, ReactNode],
        ]
      : []),
    [
      t('portal.document.holds'),
      <span>
        {t('shared.unit.paragraphs', { count: document.counts.paragraphs })},{' '}
        <a href={href('/recommendations', { document: document.key })}>
          {t('shared.unit.recommendations', { count: document.counts.recommendations })}
        </a>
        ,{' '}
        <a href={href('/commitments', commitmentsOf(document))}>
          {t('shared.unit.commitments', { count: document.counts.commitments })}
        </a>
        {document.counts.pledges > 0 && (
          <>
            ,{' '}
            <a href={href('/pledges', { document: document.key })}>
              {t('shared.unit.pledges', { count: document.counts.pledges })}
            </a>
          </>
        )}
      </span>,
    ],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

const CountryChoice = ({ countries, country }: { countries: CountryRef[]; country: CountryRef | null }) => {
  const t = useText();
  const { url } = usePage();
  return (
    <form className="country-choice" action={pathOf(url)} method="get">
      <label htmlFor="country">{t('portal.document.stands_in')}</label>
      <select id="country" name="country" defaultValue={country?.iso3 ?? ''}>
        <option value="">{t('portal.document.no_country')}</option>
        {countries.map(({ iso3, name, demonstration }) => (
          <option key={iso3} value={iso3}>
            {demonstration ? t('portal.document.demonstration_option', { name }) : name}
          </option>
        ))}
      </select>
      <KeptParameters except={['country']} />
      <button type="submit" className="button-quiet">
        {t('portal.date.show')}
      </button>
    </form>
  );
};

const Contents = ({ paragraphs }: { paragraphs: ParagraphView[] }) => {
  const t = useText();
  const entries = paragraphs.flatMap(({ sectionPath }, at) =>
    headingsBefore(paragraphs[at - 1]?.sectionPath ?? [], sectionPath)
      .filter(({ level }) => level < 2)
      .map(({ level, text }) => ({ level, text, id: sectionAnchor(sectionPath.slice(0, level + 1)) })),
  );
  if (entries.length < 3) return null;
  return (
    <nav className="contents" aria-label={t('portal.document.contents')}>
      <h2>{t('portal.document.contents')}</h2>
      <ol role="list">
        {entries.map(({ level, text, id }) => (
          <li key={id} className={`contents-${String(level)}`}>
            <a href={`#${id}`} lang="en">
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
};

const AboutText = ({ document }: { document: DocumentView }) => {
  const t = useText();
  const { footnotes, artefacts, numberingGaps, sessions, source } = document;
  return (
    <section className="about-text" aria-labelledby="about-text">
      <h2 id="about-text">{t('portal.document.about')}</h2>
      {footnotes.length > 0 && <h3>{t('portal.document.footnotes')}</h3>}
      {footnotes.map(({ marker, text, appliesTo }) => (
        <p key={`${marker} ${text}`} className="verbatim small" lang="en">
          {text}
          {appliesTo.length > 0 && (
            <span className="quiet"> {t('portal.document.applies_to', { refs: appliesTo.join(', ') })}</span>
          )}
        </p>
      ))}
      {sessions.length > 0 && <h3>{t('portal.document.sessions')}</h3>}
      <ul>
        {sessions.map(({ number, heading, dateText, startsOn, endsOn, symbol }) => (
          <li key={number} lang="en">
            {heading ?? t('portal.document.session', { number })}
            {!heading && ` ${dateText ?? formatPeriod(startsOn, endsOn) ?? ''}`}
            {symbol && !heading?.includes(symbol) && `, ${symbol}`}
          </li>
        ))}
      </ul>
      {numberingGaps.length > 0 && <h3>{t('portal.document.gaps')}</h3>}
      <ul>
        {numberingGaps.map(({ between, note }) => (
          <li key={between.join()}>
            {t('portal.document.gap', { from: between[0] ?? '', to: between[1] ?? '' })}{' '}
            <span className="quiet" lang="en">
              {note}
            </span>
          </li>
        ))}
      </ul>
      {artefacts.length > 0 && (
        <p>{t('portal.document.artefacts', { artefacts: artefacts.map((text) => `“${text}”`).join(' ') })}</p>
      )}
      <p className="small">
        {t('portal.document.source', { file: source.file })}{' '}
        <code className="hash" data-copy>
          {source.sha256}
        </code>
      </p>
    </section>
  );
};

/** A source document: reads like the source, with what became trackable in the margin. */
export const DocumentPage = ({ document, paragraphs, countries, country, strips }: PropsOf<'document'>) => {
  const t = useText();
  return (
    <article className="document">
      <header>
        <p className="eyebrow">{document.mechanism.name}</p>
        <h1 className="verbatim" lang="en">
          {document.title}
        </h1>
        {!document.titlePrinted && <p className="small quiet">{t('portal.document.title_given')}</p>}
        <Facts document={document} />
        {!document.country && <CountryChoice countries={countries} country={country} />}
      </header>
      <Contents paragraphs={paragraphs} />
      <DocumentText paragraphs={paragraphs} strips={strips} />
      <Votes votes={document.votes} />
      <AboutText document={document} />
    </article>
  );
};
