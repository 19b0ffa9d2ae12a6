import type { OrganisationEventView } from '@heed/contracts';
import { formatInstant } from '@heed/messages';
import { Table } from '../../../../ui/table';
import { useOrganisationWords } from '../words';

const Events = ({ events }: { events: readonly OrganisationEventView[] }) => {
  const o = useOrganisationWords();
  if (events.length === 0) return <p className="empty">{o('own.nothing')}</p>;
  return (
    <Table
      className="lists"
      caption={<span className="visually-hidden">{o('own.life')}</span>}
      labelled
      rows={events}
      keyOf={({ at, event }) => `${at} ${event}`}
      columns={[
        { key: 'event', heading: o('own.event'), header: true, cell: ({ event }) => o(`event.${event}`) },
        {
          key: 'by',
          heading: o('own.by'),
          cell: ({ by, event, post }) => (
            <span dir="auto">
              {[by ?? (event === 'applied' && o('own.applicant')), post].filter(Boolean).join(', ')}
            </span>
          ),
        },
        { key: 'reason', heading: o('own.reason'), cell: ({ reason }) => <span dir="auto">{reason}</span> },
        { key: 'at', heading: o('own.at'), cell: ({ at }) => formatInstant(at) },
      ]}
    />
  );
};

/** The steps of an organisation's life. */
export const Life = ({ events }: { events: readonly OrganisationEventView[] }) => {
  const o = useOrganisationWords();
  return (
    <section className="done-section" aria-labelledby="life">
      <h2 id="life">{o('own.life')}</h2>
      <Events events={events} />
    </section>
  );
};
