import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the compiled declarations say of a class's member: its doc comment, and its type or return type. */
export interface Declaration {
  doc: string;
  type: string;
}

const CLASS = /^export declare (?:abstract )?class (\w+)/;
const METHOD = /^ {4}(\w+)\(.*\): (.+);$/;
const FIELD = /^ {4}(\w+)[?!]?: (.+);$/;

const words = (comment: string): string =>
  comment
    .replace(/^\s*\/\*\*|\*\/\s*$/g, '')
    .replace(/^\s*\* ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Reads one `.d.ts` as the compiler prints it: a class, then its members, each after its comment. */
export const readDeclarations = (text: string): Map<string, Declaration> => {
  const found = new Map<string, Declaration>();
  const tokens = text.match(/ {0,4}\/\*\*[\s\S]*?\*\/|^[^\n]*$/gm) ?? [];
  let [owner, doc] = ['', ''];
  for (const token of tokens) {
    if (/^\s*\/\*\*/.test(token)) doc = words(token);
    else if (token.trim() !== '') {
      owner = CLASS.exec(token)?.[1] ?? (token === '}' ? '' : owner);
      const [, name, type] = METHOD.exec(token) ?? FIELD.exec(token) ?? [];
      if (owner && name && type) found.set(`${owner}.${name}`, { doc, type: type.replace(/^Promise<(.*)>$/, '$1') });
      doc = '';
    }
  }
  return found;
};

const declarationFiles = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.d.ts'))
        .map((name) => join(folder, name))
    : [];

/** Declarations of all controllers and contracts; empty where only sources are present, and the description is then barer. */
export const allDeclarations = (): Map<string, Declaration> => {
  const contracts = join(dirname(require.resolve('@heed/contracts')), '..', 'dist');
  const controllers = declarationFiles(join(__dirname, '..', '..', '..', 'dist', 'modules')).filter((name) =>
    name.endsWith('.controller.d.ts'),
  );
  const files = [...declarationFiles(contracts), ...controllers];
  return new Map(files.flatMap((file) => [...readDeclarations(readFileSync(file, 'utf8'))]));
};
