import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { TextField } from '../../components/text-field';
import { problemsOf } from '../../lib/form-problems';
import { AttachLinkDto, rulesOf } from '../../lib/form-rules';
import { useProblemText, useProblemWords } from '../../lib/problem-text';
import { useWords } from '../../lib/words';

const resolver = rulesOf(AttachLinkDto);

/** A link as evidence. It is sent at once, apart from the form around it. */
export const LinkForm = ({ onAttach }: { onAttach: (title: string, url: string) => Promise<void> }) => {
  const w = useWords();
  const text = useProblemText();
  const [refusal, setRefusal] = useState<unknown>(null);
  const { register, handleSubmit, formState, reset } = useForm<AttachLinkDto>({
    resolver,
    defaultValues: { title: '', url: '' },
  });
  const problems = problemsOf(formState.errors, refusal);
  const words = useProblemWords({ title: w('evidence.linkTitle'), url: w('evidence.url') });
  const errorOf = (field: string) => problems.filter((problem) => problem.field === field).map(words)[0];
  const attach = handleSubmit(async ({ title, url }) => {
    setRefusal(null);
    await onAttach(title, url).then(
      () => reset(),
      (error: unknown) => setRefusal(error),
    );
  });
  return (
    <form noValidate className="link-form" aria-label={w('evidence.addLink')} onSubmit={attach}>
      <TextField
        id="link-title"
        type="text"
        label={w('evidence.linkTitle')}
        error={errorOf('title')}
        {...register('title')}
      />
      <TextField id="link-url" type="url" label={w('evidence.url')} error={errorOf('url')} {...register('url')} />
      {refusal !== null && problems.length === 0 && (
        <p className="field-error" role="alert">
          {text(refusal)}
        </p>
      )}
      <button type="submit" className="button-quiet">
        {w('evidence.addLink')}
      </button>
    </form>
  );
};
