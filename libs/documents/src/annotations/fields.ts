import type { ProblemList } from './problem';

type Json = Readonly<Record<string, unknown>>;

const isJsonObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads the fields of one JSON object by name and type. A wrong or unknown field is recorded and read as empty;
 * the caller refuses the file when the list has problems, so that nothing empty gets further.
 */
export class Fields {
  private readonly json: Json;
  private readonly read = new Set<string>();

  constructor(
    value: unknown,
    private readonly problems: ProblemList,
    private readonly ref: string | null,
    private readonly path = '',
  ) {
    this.json = isJsonObject(value) ? value : {};
    if (!isJsonObject(value)) problems.add(ref, path, 'is not an object');
  }

  text(name: string): string {
    return this.typed(name, (value) => (typeof value === 'string' && value !== '' ? value : null), 'a text') ?? '';
  }

  optionalText(name: string): string | undefined {
    return this.has(name) ? this.text(name) : undefined;
  }

  nullableText(name: string): string | null {
    return this.isNull(name) ? null : this.text(name);
  }

  /** A text that may be empty; absent is empty. */
  words(name: string): string {
    if (!this.has(name)) return '';
    return this.typed(name, (value) => (typeof value === 'string' ? value : null), 'a text') ?? '';
  }

  /** A number from 0 to 1. */
  share(name: string): number {
    const narrow = (value: unknown): number | null =>
      typeof value === 'number' && value >= 0 && value <= 1 ? value : null;
    return this.typed(name, narrow, 'a number from 0 to 1') ?? 0;
  }

  whole(name: string): number {
    return (
      this.typed(
        name,
        (value) => (typeof value === 'number' && Number.isInteger(value) ? value : null),
        'a whole number',
      ) ?? 0
    );
  }

  flag(name: string): boolean {
    return this.typed(name, (value) => (typeof value === 'boolean' ? value : null), 'true or false') ?? false;
  }

  /** Present only when true. */
  mark(name: string): true | undefined {
    return this.has(name) && this.typed(name, (value) => (value === true ? true : null), 'true') === true
      ? true
      : undefined;
  }

  oneOf<T extends string>(name: string, words: readonly [T, ...T[]]): T {
    if (!this.has(name)) this.fail(name, 'is missing');
    return this.optionalOneOf(name, words) ?? words[0];
  }

  optionalOneOf<T extends string>(name: string, words: readonly T[]): T | undefined {
    if (!this.has(name)) return undefined;
    const value = this.take(name);
    const found = words.find((word) => word === value);
    if (found === undefined) this.fail(name, `${JSON.stringify(value)} is not one of the words in use`);
    return found;
  }

  texts(name: string): string[] {
    return this.list(name, (value, at) => {
      if (typeof value !== 'string') this.fail(at, 'is not a text');
      return typeof value === 'string' ? value : '';
    });
  }

  optionalTexts(name: string): string[] | undefined {
    return this.has(name) ? this.texts(name) : undefined;
  }

  /** Absent is empty. */
  list<T>(name: string, readItem: (value: unknown, at: string) => T): T[] {
    if (!this.has(name)) return [];
    const value = this.take(name);
    if (Array.isArray(value)) return value.map((item: unknown, index) => readItem(item, `${name}[${index}]`));
    this.fail(name, 'is not a list');
    return [];
  }

  objects<T>(name: string, readObject: (fields: Fields) => T): T[] {
    return this.list(name, (value, at) => this.nested(value, at, readObject));
  }

  object<T>(name: string, readObject: (fields: Fields) => T): T {
    if (!this.has(name)) this.fail(name, 'is missing');
    return this.nested(this.has(name) ? this.take(name) : {}, name, readObject);
  }

  has(name: string): boolean {
    return Object.hasOwn(this.json, name);
  }

  isNull(name: string): boolean {
    return this.has(name) && this.take(name) === null;
  }

  fail(name: string, reason: string): void {
    this.problems.add(this.ref, this.path === '' ? name : `${this.path}.${name}`, reason);
  }

  /** Names every field that nothing asked for: most often a misspelt one. */
  finish(): void {
    for (const name of Object.keys(this.json)) if (!this.read.has(name)) this.fail(name, 'is not a field in use');
  }

  private nested<T>(value: unknown, at: string, readObject: (fields: Fields) => T): T {
    const fields = new Fields(value, this.problems, this.ref, this.path === '' ? at : `${this.path}.${at}`);
    const result = readObject(fields);
    fields.finish();
    return result;
  }

  private typed<T>(name: string, narrow: (value: unknown) => T | null, wanted: string): T | null {
    const found = narrow(this.take(name));
    if (found === null) this.fail(name, this.has(name) ? `is not ${wanted}` : 'is missing');
    return found;
  }

  private take(name: string): unknown {
    this.read.add(name);
    return this.json[name];
  }
}
