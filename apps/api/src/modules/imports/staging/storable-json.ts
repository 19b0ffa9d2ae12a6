/** What PostgreSQL's text cannot hold: NUL, and halves of surrogate pairs. */
const UNSTORABLE = /\0|\p{Surrogate}/gu;

/** JSON with a replacement character where a file had what cannot be stored; the finding about it stands apart. */
export const storableJson = (value: unknown): string =>
  JSON.stringify(value, (_name, item: unknown) =>
    typeof item === 'string' ? item.replace(UNSTORABLE, '\ufffd') : item,
  );
