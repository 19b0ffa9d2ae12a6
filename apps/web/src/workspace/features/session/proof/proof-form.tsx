import { useEffect, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { FocusedSummary } from '../../../components/focused-summary';
import { TextField } from '../../../components/text-field';
import { useAccountWords } from '../../../lib/account-words';
import { ApiProblem } from '../../../lib/api-problem';
import { canUsePasskeys } from '../../../lib/passkeys';
import { useProblemText } from '../../../lib/problem-text';

export type TypedProof = 'totp' | 'recovery_code' | 'password';
export type Proof = TypedProof | 'passkey';

interface Props {
  /** The first is asked for; the others can be chosen instead. */
  methods: readonly Proof[];
  pending: boolean;
  error: unknown;
  onCode: (method: TypedProof, code: string) => void;
  onPasskey: () => void;
  /** Where the form stands alone, what is asked first is gone to at once. */
  takesFocus?: boolean;
  children?: ReactNode;
}

const FIELD = {
  totp: { type: 'text', inputMode: 'numeric', autoComplete: 'one-time-code' },
  recovery_code: { type: 'text', inputMode: 'text', autoComplete: 'off' },
  password: { type: 'password', inputMode: 'text', autoComplete: 'current-password' },
} as const;

/** Codes are shown in groups; people copy the gaps too. */
const withoutGaps = (method: TypedProof, code: string): string =>
  method === 'password' ? code : code.replaceAll(/\s/g, '');

/** What is wrong, in words: a code that is refused for its form is as wrong as any other. */
const useRefusal = () => {
  const a = useAccountWords();
  const text = useProblemText();
  return (error: unknown): string =>
    error instanceof ApiProblem && (error.code === 'session.wrong_credentials' || error.fields.length > 0)
      ? a('proof.wrong')
      : text(error);
};

const field = 'proof';

/** One way to show who one is, and the others to choose from. */
export const ProofForm = ({ methods, pending, error, onCode, onPasskey, takesFocus = true, children }: Props) => {
  const a = useAccountWords();
  const refusal = useRefusal();
  const usable = methods.filter((method) => method !== 'passkey' || canUsePasskeys() || methods.length === 1);
  const [chosen, setChosen] = useState<Proof | undefined>(usable[0]);
  const [attempt, setAttempt] = useState(0);
  const [refused, setRefused] = useState<unknown>(null);
  const form = useRef<HTMLFormElement>(null);
  const focusNext = useRef(takesFocus);
  useEffect(() => {
    if (focusNext.current) form.current?.querySelector<HTMLElement>('input, button')?.focus();
    focusNext.current = true;
  }, [chosen]);
  if (!chosen) return null;

  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (pending) return;
    setAttempt((count) => count + 1);
    setRefused(null);
    if (chosen === 'passkey') return onPasskey();
    const typed = new FormData(event.currentTarget).get(field);
    onCode(chosen, withoutGaps(chosen, typeof typed === 'string' ? typed : ''));
  };
  const choose = (method: Proof): void => {
    setRefused(error); // a refusal of the one way says nothing about the other
    setChosen(method);
  };
  const shown = error && error !== refused ? [{ field, text: refusal(error) }] : [];
  return (
    <form ref={form} noValidate onSubmit={send}>
      <FocusedSummary problems={shown} attempt={attempt} />
      {chosen === 'passkey' ? (
        <p>{a('proof.passkeyText')}</p>
      ) : (
        <TextField
          key={chosen}
          id={field}
          name={field}
          {...FIELD[chosen]}
          spellCheck={false}
          label={a(`proof.label.${chosen}`)}
          hint={a(`proof.hint.${chosen}`)}
          error={shown[0]?.text}
        />
      )}
      <div className="actions">
        <button type="submit" id={chosen === 'passkey' ? field : undefined} aria-disabled={pending}>
          {pending ? a('proof.pending') : chosen === 'passkey' ? a('proof.passkey') : a('proof.action')}
        </button>
        {children}
      </div>
      {usable
        .filter((method) => method !== chosen)
        .map((method) => (
          <p key={method}>
            <button type="button" className="link-button" onClick={() => choose(method)}>
              {a(`proof.instead.${method}`)}
            </button>
          </p>
        ))}
    </form>
  );
};
