import type { FieldProblem, SessionView, UpdateView } from '@heed/contracts';
import { useEffect, useState } from 'react';
import { useForm, type Resolver } from 'react-hook-form';
import { fieldsOf, problemsOf } from '../../lib/form-problems';
import { rulesOf, UpdateContentDto } from '../../lib/form-rules';
import { keptDraft } from '../../lib/kept-drafts';
import { problemsBeforeSending } from './completeness';
import { contentOf, storedContent, valuesOf, type UpdateFormValues } from './update-content';
import { useDraftSaver } from './use-draft-saver';

const contract = rulesOf(UpdateContentDto);

/** The API's own rules over what would be sent; the form's values stay as they were typed. */
const resolver: Resolver<UpdateFormValues> = async (values, context, options) => {
  const { errors } = await contract(contentOf(values), context, { ...options, fields: {}, names: undefined });
  return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} };
};

/** Today where the record's clock is. */
const today = (): string => new Date().toISOString().slice(0, 10);

/** The form, saved as it is typed; problems of the form, of sending and of saving in one list. */
export const useUpdateForm = (update: UpdateView, session: SessionView) => {
  const [kept] = useState(() => keptDraft(session, update.id));
  const { saver, state } = useDraftSaver(update, session);
  const form = useForm<UpdateFormValues>({
    resolver,
    defaultValues: valuesOf(kept?.content ?? storedContent(update), update.asks),
    shouldFocusError: false,
  });
  const [missing, setMissing] = useState<FieldProblem[]>([]);

  useEffect(() => {
    if (kept) void saver.restore(kept);
  }, [kept, saver]);
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => saver.change(contentOf(values)),
      }),
    [form, saver],
  );

  const refused = state.kind === 'unsaved' ? fieldsOf(state.error) : [];
  return {
    form,
    saver,
    state,
    problems: [...problemsOf(form.formState.errors, null), ...missing, ...refused],
    /** True when everything needed is there and the server has all of it. */
    finish: async (): Promise<boolean> => {
      const gaps = problemsBeforeSending(form.getValues(), today());
      setMissing(gaps);
      const valid = await form.trigger();
      return valid && gaps.length === 0 && (await saver.flush());
    },
    /** Puts a version that was chosen elsewhere into the form. */
    fill: (content: UpdateContentDto): void => form.reset(valuesOf(content, update.asks)),
  };
};
