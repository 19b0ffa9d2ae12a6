import { Link } from 'react-router';
import { PageHeading } from '../components/page-heading';
import { useWords } from '../lib/words';

export const NotFoundPage = () => {
  const w = useWords();
  return (
    <section className="state-page">
      <PageHeading title={w('failure.notFound.title')} />
      <p>{w('failure.notFound.text')}</p>
      <p>
        <Link to="/">{w('failure.home')}</Link>
      </p>
    </section>
  );
};
