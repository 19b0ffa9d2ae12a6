import type { FanOutPreviewView } from '@heed/contracts';
import { formatNumber } from '@heed/messages';
import { Table } from '../../../../ui/table';
import { useText } from '../../../lib/words';
import { useImportWords } from '../words';

type BearerRow = FanOutPreviewView['byBearer'][number] | { kind: null; applicability: null; count: number };

const BearerTable = ({ preview }: { preview: FanOutPreviewView }) => {
  const w = useImportWords();
  const t = useText();
  const rows: BearerRow[] = [...preview.byBearer, { kind: null, applicability: null, count: preview.total }];
  return (
    <Table
      caption={w('fanOut.caption')}
      className="dense narrow-table"
      labelled
      keyOf={({ kind, applicability }) => `${kind ?? 'all'} ${applicability ?? ''}`}
      rows={rows}
      columns={[
        {
          key: 'bearer',
          heading: w('fanOut.bearer'),
          header: true,
          cell: ({ kind }) => (kind ? t(`status.bearer_kind.${kind}`) : <strong>{w('fanOut.total')}</strong>),
        },
        {
          key: 'applicability',
          heading: w('fanOut.applicability'),
          cell: ({ applicability }) => (applicability ? t(`status.applicability.${applicability}`) : ''),
        },
        {
          key: 'count',
          heading: w('fanOut.count'),
          numeric: true,
          cell: ({ kind, count }) => (kind ? formatNumber(count) : <strong>{formatNumber(count)}</strong>),
        },
      ]}
    />
  );
};

const CountryTable = ({ preview }: { preview: FanOutPreviewView }) => {
  const w = useImportWords();
  const { countries, countryCount } = preview;
  if (countries.length === 0) return null;
  return (
    <details open={countries.length <= 12}>
      <summary>{w('fanOut.countries')}</summary>
      <Table
        caption={w('fanOut.countriesCaption', { count: countryCount, shown: countries.length })}
        className="dense narrow-table"
        labelled
        keyOf={({ country }) => country.iso3}
        rows={countries}
        columns={[
          { key: 'country', heading: w('fanOut.country'), header: true, cell: ({ country }) => country.name },
          {
            key: 'count',
            heading: w('fanOut.count'),
            numeric: true,
            cell: ({ count }) => formatNumber(count),
          },
        ]}
      />
    </details>
  );
};

/** How many commitments publishing makes, for whom, and which recommendations reach nobody. */
export const FanOutSection = ({ preview }: { preview: FanOutPreviewView }) => {
  const w = useImportWords();
  const t = useText();
  const { recommendations, total, withoutBearer } = preview;
  return (
    <section aria-labelledby="fan-out-heading">
      <h2 id="fan-out-heading">{w('fanOut.title')}</h2>
      {preview.demonstration && <p className="notice">{w('fanOut.demonstration')}</p>}
      {total === 0 ? (
        <p>{w('fanOut.none')}</p>
      ) : (
        <>
          <p>
            {w('fanOut.lead', {
              recommendations: t('shared.unit.recommendations', { count: recommendations }),
              commitments: t('shared.unit.commitments', { count: total }),
            })}
          </p>
          <BearerTable preview={preview} />
          <CountryTable preview={preview} />
          <p className="figure-note">{t('shared.figure.counted', { unit: t('shared.unit_name.commitments') })}</p>
        </>
      )}
      {withoutBearer.length > 0 && (
        <>
          <h3>{w('fanOut.nobody')}</h3>
          <p>{w('fanOut.nobodyText')}</p>
          <p dir="auto">{withoutBearer.join(t('shared.list_join'))}</p>
        </>
      )}
      <p className="quiet small">{w('fanOut.notYet')}</p>
    </section>
  );
};
