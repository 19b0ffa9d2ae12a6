import type { AccountView } from '@heed/contracts';
import { useAccountWords } from '../../../lib/account-words';
import { useProblemText } from '../../../lib/problem-text';
import { DoneSection, useDone } from '../../../components/done-section';
import { ActButton } from '../../../components/act-button';
import { useMakeCodes } from '../api';
import { ShownCodes } from './shown-codes';

interface Props {
  account: AccountView;
  /** New codes, to be shown this once. */
  shown: readonly string[] | null;
  onShow: (codes: readonly string[] | null) => void;
}

const MakeCodes = ({ account, onShow }: Omit<Props, 'shown'>) => {
  const a = useAccountWords();
  const text = useProblemText();
  const make = useMakeCodes();
  const send = () => make.mutateAsync().then(({ codes }) => onShow(codes));
  if (account.recoveryCodesLeft > 0) {
    return (
      <ActButton act={make} run={send} label={a('codes.again')} title={a('codes.againTitle')} onDone={() => undefined}>
        <p>{a('codes.againText')}</p>
      </ActButton>
    );
  }
  return (
    <>
      {make.error && (
        <p className="field-error" role="alert">
          {text(make.error)}
        </p>
      )}
      <button
        type="button"
        aria-disabled={make.isPending}
        onClick={() => !make.isPending && void send().catch(() => undefined)}
      >
        {a('codes.make')}
      </button>
    </>
  );
};

/** Recovery codes: how many are left, and new ones. */
export const CodesSection = ({ account, shown, onShow }: Props) => {
  const a = useAccountWords();
  const [done, say] = useDone();
  const left = account.recoveryCodesLeft;
  const hasFactor = account.totp || account.passkeys.length > 0;
  return (
    <DoneSection id="codes" title={a('codes.title')} done={done}>
      <p>{a('codes.intro')}</p>
      {shown ? (
        <ShownCodes
          codes={shown}
          email={account.email}
          onKept={() => {
            onShow(null);
            say(a('codes.keptDone'));
          }}
        />
      ) : hasFactor ? (
        <>
          <p>{left > 0 ? a('codes.left', { count: left }) : a('codes.none')}</p>
          <div className="actions">
            <MakeCodes account={account} onShow={onShow} />
          </div>
        </>
      ) : (
        <p>{a('codes.needsFactor')}</p>
      )}
    </DoneSection>
  );
};
