import type { Logger } from 'typeorm';

const BOOKKEEPING = /^\s*(START TRANSACTION|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SELECT set_config\()/i;

/** Lets a test count the data statements of a piece of work; begin, role and commit are not counted. */
export class StatementLog implements Logger {
  private readonly listeners = new Set<string[]>();

  logQuery(query: string): void {
    if (this.listeners.size === 0 || BOOKKEEPING.test(query)) return;
    for (const statements of this.listeners) statements.push(query);
  }

  /** The statements run by anyone on both pools while `work` ran. */
  async during(work: () => Promise<unknown>): Promise<string[]> {
    const statements: string[] = [];
    this.listeners.add(statements);
    try {
      await work();
    } finally {
      this.listeners.delete(statements);
    }
    return statements;
  }

  // Failures are thrown to the caller, who knows the request; nothing is logged twice, and no parameters at all.
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}

/** One per process: both pools report to it. */
export const statementLog = new StatementLog();
