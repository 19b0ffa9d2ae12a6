import type { PostView } from '@heed/contracts';
import { useState, type SubmitEvent } from 'react';
import { sentenceCase } from '../../../../ui/sentence-case';
import { Table, type Column } from '../../../../ui/table';
import { DialogButton } from '../../../components/dialog-button';
import { FocusedSummary } from '../../../components/focused-summary';
import { TextField } from '../../../components/text-field';
import { useAddPost, usePosts } from '../api';
import { DoneSection, useDone } from '../../../components/done-section';
import { useRefusal } from '../../../lib/use-refusal';
import { usePeopleWords } from '../words';
import { PostForm } from './post-form';

const AddPost = ({ onDone }: { onDone: () => void }) => {
  const p = usePeopleWords();
  const add = useAddPost();
  const [name, setName] = useState('');
  const refusal = useRefusal(add.error, { name: p('posts.newName') });
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (add.isPending) return;
    if (!refusal.tried(name.trim() === '' ? [{ field: 'name', reason: 'required' }] : [])) return;
    add.mutate(name.trim(), {
      onSuccess: () => {
        setName('');
        onDone();
      },
    });
  };
  return (
    <form noValidate onSubmit={send}>
      <FocusedSummary problems={refusal.problems} attempt={refusal.attempt} />
      <TextField
        id="name"
        type="text"
        dir="auto"
        maxLength={200}
        label={p('posts.newName')}
        error={refusal.errorOf('name')}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <button type="submit" className="button-quiet" aria-disabled={add.isPending}>
        {p('posts.add')}
      </button>
    </form>
  );
};

const ChangePost = ({ post, onDone }: { post: PostView; onDone: () => void }) => {
  const p = usePeopleWords();
  return (
    <DialogButton label={p('posts.change')} fullLabel={p('posts.changeOf', { name: post.name })}>
      {(close) => (
        <PostForm
          post={post}
          onClose={close}
          onDone={() => {
            close();
            onDone();
          }}
        />
      )}
    </DialogButton>
  );
};

/** The posts that work belongs to. */
export const PostsSection = ({ administers }: { administers: boolean }) => {
  const p = usePeopleWords();
  const [done, say] = useDone();
  const { data: posts = [] } = usePosts();
  const columns: Column<PostView>[] = [
    { key: 'name', heading: p('post'), header: true, cell: ({ name }) => <span dir="auto">{name}</span> },
    {
      key: 'focal',
      heading: p('posts.focalPoint'),
      cell: ({ focalPoint }) => (focalPoint ? sentenceCase(p(`focalPoint.${focalPoint}`)) : ''),
    },
    {
      key: 'holders',
      heading: p('posts.holders'),
      cell: ({ holders }) => (holders.length > 0 ? <span dir="auto">{holders.join(', ')}</span> : p('posts.nobody')),
    },
  ];
  const changing: Column<PostView> = {
    key: 'acts',
    heading: p('acts'),
    cell: (post) => <ChangePost post={post} onDone={() => say(p('posts.changed'))} />,
  };
  return (
    <DoneSection title={p('posts.title')} done={done}>
      <Table
        caption={<span className="visually-hidden">{p('posts.title')}</span>}
        rows={posts}
        keyOf={({ name }) => name}
        columns={administers ? [...columns, changing] : columns}
        labelled
      />
      {administers && <AddPost onDone={() => say(p('posts.added'))} />}
    </DoneSection>
  );
};
