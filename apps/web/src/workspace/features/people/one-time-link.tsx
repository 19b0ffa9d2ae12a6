import { ShownLink } from '../../components/shown-link';
import { usePeopleWords } from './words';

/** The link for one person, to be handed to them. */
export const OneTimeLink = ({ link, name, onKept }: { link: string; name: string; onKept: () => void }) => {
  const p = usePeopleWords();
  const kept = { label: p('link.kept'), onKept };
  return <ShownLink link={link} title={p('link.once', { name })} copy={p('link.copy')} kept={kept} />;
};
