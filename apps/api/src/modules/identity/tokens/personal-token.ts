import { freshToken, looksLikeToken } from '../fresh-token.reader';

/** Told apart from other secrets, so that scanners of leaked files can name it. */
const PREFIX = 'heed_';

export const aPersonalToken = (): string => PREFIX + freshToken();

/** Whether it could be one of those. */
export const looksLikePersonalToken = (text: string): boolean =>
  text.startsWith(PREFIX) && looksLikeToken(text.slice(PREFIX.length));
