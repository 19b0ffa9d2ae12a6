import type { UpdateCommentView } from '@heed/contracts';
import { formatInstant } from '@heed/messages';
import { useWords } from '../../lib/words';

/** What the publisher asked to be changed; newest last. */
export const Comments = ({ comments }: { comments: readonly UpdateCommentView[] }) => {
  const w = useWords();
  if (comments.length === 0) return null;
  return (
    <section className="comments" aria-label={w('comments.title')}>
      <h2>{w('comments.title')}</h2>
      <ol role="list">
        {comments.map((comment) => (
          <li key={comment.id}>
            <p className="quiet">
              {w('comments.by', {
                organisation: comment.author.name,
                post: comment.post,
                when: formatInstant(comment.at),
              })}
            </p>
            <p className="prose" dir="auto">
              {comment.body}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
};
