import type { FieldProblem, PersonView } from '@heed/contracts';
import { useState } from 'react';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { FocusedSummary } from '../../../components/focused-summary';
import { useRefusal } from '../../../lib/use-refusal';
import { useChangePerson } from '../api';
import { PostField } from '../post-field';
import { RolesField } from '../roles-field';
import { usePeopleWords } from '../words';

interface Props {
  person: PersonView;
  onDone: () => void;
  onClose: () => void;
}

const idOf = (field: string): string => `member-${field}`;

/** Other roles, another post. */
export const MemberForm = ({ person, onDone, onClose }: Props) => {
  const p = usePeopleWords();
  const change = useChangePerson();
  const [roles, setRoles] = useState(person.roles);
  const [post, setPost] = useState(person.post);
  const { name } = person;
  const refusal = useRefusal(change.error, { roles: p('roles'), post: p('post') });
  const save = (): void => {
    const gaps: FieldProblem[] = [
      ...(roles.length === 0 ? [{ field: 'roles', reason: 'arrayNotEmpty' }] : []),
      ...(post.trim() === '' ? [{ field: 'post', reason: 'required' }] : []),
    ];
    if (refusal.tried(gaps))
      change.mutateAsync({ person, body: { roles, post: post.trim() } }).then(onDone, () => undefined);
  };
  // The form of an invitation asks for the same on the same page.
  const problems = refusal.problems.map((problem) =>
    'field' in problem ? { ...problem, field: idOf(problem.field) } : problem,
  );
  return (
    <ConfirmDialog
      title={p('changeTitle', { name })}
      action={p('save')}
      pending={change.isPending}
      onClose={onClose}
      onConfirm={save}
    >
      <FocusedSummary problems={problems} attempt={refusal.attempt} />
      <p>{p('changeText', { name })}</p>
      <RolesField id={idOf('roles')} roles={roles} onChange={setRoles} error={refusal.errorOf('roles')} />
      <PostField id={idOf('post')} value={post} onChange={setPost} error={refusal.errorOf('post')} />
    </ConfirmDialog>
  );
};
