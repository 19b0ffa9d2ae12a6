import type { OpenWorkView } from '@heed/contracts';
import { formatDay } from '@heed/messages';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { Table } from '../../../../ui/table';
import { Loading } from '../../../components/loading';
import { useProblemText } from '../../../lib/problem-text';
import { useOpenWork } from '../api';
import { MoreButton } from '../../../components/more-button';
import { usePeopleWords } from '../words';

const PLACE = { update: '/updates', assignment: '/commitments', import: '/imports' } as const;

const About = ({ kind, id, title }: OpenWorkView) => (
  <Link to={`${PLACE[kind]}/${id}`}>
    <span dir="auto">{title}</span>
  </Link>
);

/** What is open on one post; it takes the focus, since it appears below the table that asked for it. */
export const OpenWork = ({ post }: { post: string }) => {
  const p = usePeopleWords();
  const text = useProblemText();
  const work = useOpenWork(post);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [post]);
  const rows = work.data?.pages.flatMap(({ items }) => items);
  return (
    <section className="done-section">
      <h2 ref={heading} tabIndex={-1}>
        {p('handover.workOf', { name: post })}
      </h2>
      {!rows && (work.error ? <p role="alert">{text(work.error)}</p> : <Loading />)}
      {rows?.length === 0 && <p className="empty">{p('handover.nothing')}</p>}
      {rows && rows.length > 0 && (
        <Table
          caption={<span className="visually-hidden">{p('handover.workOf', { name: post })}</span>}
          rows={rows}
          keyOf={({ kind, id }) => `${kind} ${id}`}
          labelled
          columns={[
            { key: 'what', heading: p('handover.what'), header: true, cell: (row) => <About {...row} /> },
            { key: 'kind', heading: p('handover.kind'), cell: ({ kind }) => p(`handover.work.${kind}`) },
            { key: 'since', heading: p('handover.since'), cell: ({ since }) => formatDay(since) },
          ]}
        />
      )}
      <MoreButton query={work} />
    </section>
  );
};
