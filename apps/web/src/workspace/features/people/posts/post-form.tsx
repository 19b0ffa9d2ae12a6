import type { FocalPoint, PostView } from '@heed/contracts';
import { useState } from 'react';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { FocusedSummary } from '../../../components/focused-summary';
import { SelectField } from '../../../components/select-field';
import { TextField } from '../../../components/text-field';
import { useRefusal } from '../../../lib/use-refusal';
import { useChangePost } from '../api';
import { usePeopleWords } from '../words';

type Point = FocalPoint | 'none';
const pointOf = (value: string): Point => (value === 'main' || value === 'alternate' ? value : 'none');

/** Another form of the page asks for the name of a post. */
const idOf = (field: string): string => `post-${field}`;

interface Props {
  post: PostView;
  onDone: () => void;
  onClose: () => void;
}

/** Another name for a post, and whether it is a focal point. */
export const PostForm = ({ post, onDone, onClose }: Props) => {
  const p = usePeopleWords();
  const change = useChangePost();
  const before = post.focalPoint ?? 'none';
  const [name, setName] = useState(post.name);
  const [point, setPoint] = useState<Point>(before);
  const body = {
    ...(name.trim() === post.name ? {} : { name: name.trim() }),
    ...(point === before ? {} : { focalPoint: point }),
  };
  const refusal = useRefusal(change.error, { name: p('posts.nameField'), focalPoint: p('posts.focalPoint') });
  const save = (): void => {
    if (refusal.tried(name.trim() === '' ? [{ field: 'name', reason: 'required' }] : []))
      change.mutateAsync({ post: post.name, body }).then(onDone, () => undefined);
  };
  const problems = refusal.problems.map((problem) =>
    'field' in problem ? { ...problem, field: idOf(problem.field) } : problem,
  );
  return (
    <ConfirmDialog
      title={p('posts.changeOf', { name: post.name })}
      action={p('save')}
      pending={change.isPending}
      onClose={onClose}
      onConfirm={save}
    >
      <FocusedSummary problems={problems} attempt={refusal.attempt} />
      <TextField
        id={idOf('name')}
        type="text"
        dir="auto"
        maxLength={200}
        label={p('posts.nameField')}
        error={refusal.errorOf('name')}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <SelectField
        id={idOf('focalPoint')}
        label={p('posts.focalPoint')}
        error={refusal.errorOf('focalPoint')}
        value={point}
        options={[
          { value: 'main', label: p('posts.main') },
          { value: 'alternate', label: p('posts.alternate') },
          { value: 'none', label: p('posts.noFocalPoint') },
        ]}
        onChange={({ target }) => setPoint(pointOf(target.value))}
      />
    </ConfirmDialog>
  );
};
