import { OperatorError } from '../../database/operator-error';

/** What was wrong, each in a sentence, and how the command is called. */
export const wrongUse = (usage: string, wrong: readonly string[]): OperatorError =>
  new OperatorError([...wrong, `Use: ${usage}`].join('\n'));

const isParsing = (error: unknown): error is { message: string } =>
  typeof error === 'object' &&
  error !== null &&
  'message' in error &&
  'code' in error &&
  String(error.code).startsWith('ERR_PARSE_ARGS');

/** What `parseArgs` finds behind a command's name. @throws OperatorError where there is an option that is not known. */
export const readGiven = <Given>(usage: string, parse: () => Given): Given => {
  try {
    return parse();
  } catch (error) {
    if (isParsing(error)) throw wrongUse(usage, [error.message]);
    throw error;
  }
};
