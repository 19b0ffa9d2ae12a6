import { useId } from 'react';
import { TextField } from '../../components/text-field';
import { usePosts } from './api';
import { usePeopleWords } from './words';

interface Props {
  /** Of its control, where another form of the page asks for a post as well. */
  id?: string;
  value: string;
  onChange: (post: string) => void;
  error?: string;
}

/** A post that is there, or the name of a new one. */
export const PostField = ({ id = 'post', value, onChange, error }: Props) => {
  const p = usePeopleWords();
  const own = useId();
  const { data: posts = [] } = usePosts();
  return (
    <>
      <TextField
        id={id}
        type="text"
        list={own}
        dir="auto"
        maxLength={200}
        autoComplete="off"
        label={p('post')}
        hint={p('postHint')}
        error={error}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <datalist id={own}>
        {posts.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
};
