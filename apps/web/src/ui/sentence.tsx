import type { MessageKey } from '@heed/messages';
import { Fragment, type ReactNode } from 'react';
import { useText } from './language';

const OPEN = '\ue000';
const CLOSE = '\ue001';
const token = (name: string): string => `${OPEN}${name}${CLOSE}`;

/** A message whose placeholders are elements: a link or a name inside a sentence, in any word order. */
export const Sentence = ({
  message,
  parts,
  numbers = {},
}: {
  message: MessageKey;
  parts: Record<string, ReactNode>;
  numbers?: Record<string, number | string>;
}) => {
  const t = useText();
  const tokens = Object.fromEntries(Object.keys(parts).map((name) => [name, token(name)]));
  const pieces = t(message, { ...numbers, ...tokens }).split(new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`, 'u'));
  return pieces.map((piece, at) => <Fragment key={`${String(at)}${piece}`}>{at % 2 ? parts[piece] : piece}</Fragment>);
};
