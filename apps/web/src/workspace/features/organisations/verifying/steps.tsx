import type { FieldProblem, OrganisationView, REASON_LENGTH } from '@heed/contracts';
import { useState } from 'react';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { FocusedStatus } from '../../../components/focused-status';
import { FocusedSummary } from '../../../components/focused-summary';
import { TextAreaField } from '../../../components/text-area-field';
import { useRefusal } from '../../../lib/use-refusal';
import { useStep, type Step } from '../api';
import { useOrganisationWords } from '../words';

const STEPS: readonly Step[] = ['suspend', 'reinstate', 'close'];
const FIELD = 'step-reason';
// The contracts bring their rules along, which weigh more than a screen: these limits are checked against their type.
const [SHORTEST, LONGEST]: typeof REASON_LENGTH = [3, 1000];

const StepDialog = ({
  organisation,
  step,
  onDone,
  onClose,
}: {
  organisation: OrganisationView;
  step: Step;
  onDone: () => void;
  onClose: () => void;
}) => {
  const o = useOrganisationWords();
  const change = useStep(organisation);
  const [reason, setReason] = useState('');
  const refusal = useRefusal(change.error, {}, { required: o('step.reasonNeeded') });
  const go = (): void => {
    const wrong: FieldProblem[] = reason.trim().length < SHORTEST ? [{ field: FIELD, reason: 'required' }] : [];
    if (refusal.tried(wrong)) change.mutateAsync({ step, reason: reason.trim() }).then(onDone, () => undefined);
  };
  return (
    <ConfirmDialog
      title={o(`step.title.${step}`)}
      action={o(`step.${step}`)}
      pending={change.isPending}
      onConfirm={go}
      onClose={onClose}
    >
      <FocusedSummary problems={refusal.problems} attempt={refusal.attempt} />
      <p>{o(`step.text.${step}`)}</p>
      <TextAreaField
        id={FIELD}
        label={o('step.reason')}
        hint={o('step.reasonHint')}
        error={refusal.errorOf(FIELD)}
        rows={3}
        maxLength={LONGEST}
        dir="auto"
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
    </ConfirmDialog>
  );
};

/** What a verifier may do with an organisation that it has to give a reason for. */
export const Steps = ({ organisation }: { organisation: OrganisationView }) => {
  const o = useOrganisationWords();
  const [asking, setAsking] = useState<Step | null>(null);
  const [taken, setTaken] = useState<Step | null>(null);
  const open = STEPS.filter((step) => organisation.abilities.includes(`organisation.${step}`));
  return (
    <>
      {taken && <FocusedStatus key={organisation.version}>{o(`step.done.${taken}`)}</FocusedStatus>}
      <div className="actions">
        {open.map((step) => (
          <button key={step} type="button" className="button-quiet" onClick={() => setAsking(step)}>
            {o(`step.${step}`)}
          </button>
        ))}
        {asking && (
          <StepDialog
            organisation={organisation}
            step={asking}
            onClose={() => setAsking(null)}
            onDone={() => {
              setAsking(null);
              setTaken(asking);
            }}
          />
        )}
      </div>
    </>
  );
};
