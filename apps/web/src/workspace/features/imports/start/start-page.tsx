import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { SummaryProblem } from '../../../../ui/error-summary';
import { FocusedSummary } from '../../../components/focused-summary';
import { PageHeading } from '../../../components/page-heading';
import { TextAreaField } from '../../../components/text-area-field';
import { TextField } from '../../../components/text-field';
import { fieldsOf } from '../../../lib/form-problems';
import { useProblemText, useProblemWords } from '../../../lib/problem-text';
import { useSession } from '../../../lib/session-context';
import { useStartImport } from '../api/start';
import { forgetStart, keepStart, keptStart } from '../kept';
import { useImportWords } from '../words';
import { FileChoice } from './file-choice';
import { ImportChoices } from './import-choices';
import { FIELD_IDS, problemsOf, refusalOf, sendingOf, type StartValues } from './start-form';
import { WayChoice } from './way-choice';
import { SendingLine } from './sending-line';

const CHOICE_IDS = { family: 'import-family', country: 'import-country' } as const;

/** The control of a field that the API names. */
const idOf = (field: string): string | undefined =>
  Object.entries({ ...FIELD_IDS, ...CHOICE_IDS }).find(([name]) => name === field)?.[1];

/** The values of the form, and what is wrong with them: found here, or by the API. */
const useStartForm = () => {
  const w = useImportWords();
  const session = useSession();
  const text = useProblemText();
  const words = useProblemWords({
    name: w('start.name'),
    text: w('start.text'),
    file: w('start.file'),
    family: w('start.family'),
    country: w('start.country'),
  });
  const navigate = useNavigate();
  const sending = useStartImport();
  const [values, setValues] = useState<StartValues>(() => keptStart(session));
  const [found, setFound] = useState<SummaryProblem[]>([]);
  const [attempt, setAttempt] = useState(0);

  const change = (part: Partial<StartValues>): void => {
    const next = { ...values, ...part };
    setValues(next);
    setFound([]);
    sending.reset();
    sending.renew();
    keepStart(session, next);
  };
  const refused: SummaryProblem[] = fieldsOf(sending.error).map((problem) => ({
    field: idOf(problem.field),
    text: words(problem),
  }));
  const whole: SummaryProblem[] = sending.error && refused.length === 0 ? [{ text: text(sending.error) }] : [];
  const send = (): void => {
    const problems = problemsOf(w, values);
    setFound(problems);
    setAttempt(attempt + 1);
    const what = sendingOf(values);
    if (problems.length > 0 || !what || sending.isPending) return;
    sending.mutate(what, {
      onSuccess: ({ id }) => {
        forgetStart(session);
        void navigate(`/imports/${id}`);
      },
    });
  };
  const choose = (files: readonly File[]): void => {
    const [file] = files;
    if (!file) return;
    const refusal = refusalOf(w, files);
    if (!refusal) return change({ file });
    setFound([{ field: FIELD_IDS.file, text: refusal }]);
    setAttempt(attempt + 1);
  };
  return { values, change, choose, send, sending, attempt, problems: [...found, ...refused, ...whole] };
};

/** Bringing a text in, as a file or pasted. */
export const StartPage = () => {
  const w = useImportWords();
  const { values, change, choose, send, sending, attempt, problems } = useStartForm();
  const errorOf = (field: string): string | undefined => problems.find((problem) => problem.field === field)?.text;
  return (
    <>
      <PageHeading title={w('start.title')} />
      <p className="prose">{w('start.intro')}</p>
      <form
        noValidate
        aria-label={w('start.title')}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <FocusedSummary problems={problems} attempt={attempt} />
        <WayChoice way={values.way} onChange={(way) => change({ way })} />
        {values.way === 'file' ? (
          <FileChoice id={FIELD_IDS.file} file={values.file} error={errorOf(FIELD_IDS.file)} onChoose={choose} />
        ) : (
          <>
            <TextField
              id={FIELD_IDS.name}
              label={w('start.name')}
              hint={w('start.nameHint')}
              error={errorOf(FIELD_IDS.name)}
              maxLength={200}
              dir="auto"
              value={values.name}
              onChange={({ target }) => change({ name: target.value })}
            />
            <TextAreaField
              id={FIELD_IDS.text}
              label={w('start.text')}
              hint={w('start.textHint')}
              error={errorOf(FIELD_IDS.text)}
              rows={14}
              dir="auto"
              className="verbatim"
              value={values.text}
              onChange={({ target }) => change({ text: target.value })}
            />
          </>
        )}
        <ImportChoices choices={values.choices} errorOf={errorOf} onChange={(choices) => change({ choices })} />
        {sending.isPending ? (
          <SendingLine
            name={values.way === 'file' ? (values.file?.name ?? '') : values.name}
            share={values.way === 'file' ? sending.share : null}
            onStop={values.way === 'file' ? sending.stop : undefined}
          />
        ) : (
          <div className="actions">
            <button type="submit">{w('start.send')}</button>
          </div>
        )}
      </form>
    </>
  );
};
