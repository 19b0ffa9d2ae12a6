/** Values on their way into a statement: each becomes a parameter, and the text gets its number. */
export class BoundSql {
  readonly parameters: unknown[] = [];

  /** `$1`, `$2` …, with a cast where the place does not tell the type. */
  bind(value: unknown, cast?: string): string {
    this.parameters.push(value);
    return cast ? `$${this.parameters.length}::${cast}` : `$${this.parameters.length}`;
  }
}

/** Conditions as one, true where there are none. */
export const allOf = (conditions: readonly string[]): string =>
  conditions.length === 0 ? 'true' : conditions.map((condition) => `(${condition})`).join(' AND ');
