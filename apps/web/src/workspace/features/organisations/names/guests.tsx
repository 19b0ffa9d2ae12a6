import type { HostingView } from '@heed/contracts';
import { DoneSection, useDone } from '../../../components/done-section';
import { useProblemText } from '../../../lib/problem-text';
import { useAnswerGuest } from '../api';
import { useOrganisationWords } from '../words';

/** Organisations that ask this one to lend them its name. Whoever is refused is gone from the list, buttons and all. */
export const Guests = ({ guests }: { guests: readonly HostingView[] }) => {
  const o = useOrganisationWords();
  const text = useProblemText();
  const give = useAnswerGuest();
  const [done, say] = useDone();
  if (guests.length === 0 && !done) return null;
  const answer = ({ id, name }: HostingView['organisation'], one: 'agree' | 'refuse'): void => {
    if (give.isPending) return;
    give.mutateAsync({ guest: id, answer: one }).then(
      () => say(o(one === 'agree' ? 'name.agreed' : 'name.refused', { name })),
      () => undefined, // it is said above the list
    );
  };
  return (
    <DoneSection title={o('name.guests')} done={done}>
      {guests.length > 0 && <p>{o('name.consequence')}</p>}
      {give.error && (
        <p className="field-error" role="alert">
          {text(give.error)}
        </p>
      )}
      <ul role="list">
        {guests.map(({ organisation, state }) => (
          <li key={organisation.id}>
            {o(state === 'agreed' ? 'name.guestAgreed' : 'name.guest', { name: organisation.name })}{' '}
            {state === 'asked' && (
              <button
                type="button"
                aria-disabled={give.isPending}
                aria-label={o('name.agreeTo', { name: organisation.name })}
                onClick={() => answer(organisation, 'agree')}
              >
                {o('name.agree')}
              </button>
            )}{' '}
            <button
              type="button"
              className="button-quiet"
              aria-disabled={give.isPending}
              aria-label={o('name.refuseTo', { name: organisation.name })}
              onClick={() => answer(organisation, 'refuse')}
            >
              {o('name.refuse')}
            </button>
          </li>
        ))}
      </ul>
    </DoneSection>
  );
};
