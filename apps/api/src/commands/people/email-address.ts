import { isEmail } from 'class-validator';

/** The same rule as for addresses that come in by the API. */
const isAddress = (text: string): boolean => text.length <= 254 && isEmail(text);

/** What is wrong with the addresses given, where one is asked for. */
export const wrongAddress = ([email, ...others]: readonly string[]): string[] => {
  if (email === undefined) return ['The e-mail address is missing.'];
  if (others.length > 0)
    return [
      `One e-mail address is asked for, and there are ${others.length + 1} words: put others in quotation marks.`,
    ];
  return isAddress(email) ? [] : [`"${email}" is not an e-mail address.`];
};
