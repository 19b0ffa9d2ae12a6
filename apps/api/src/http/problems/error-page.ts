import type { ProblemView } from '@heed/contracts';

/**
 * How a browser is told of a problem outside `/api`. The portal provides it: `{ provide: ErrorPage, useClass: … }`.
 * Without a provider the reader gets the status and the code as plain text.
 */
export abstract class ErrorPage {
  /** The whole HTML document; null where it cannot be made, and the reader gets plain text. `language` is the reader's: the locale asked for, else a two-letter code. */
  abstract render(problem: ProblemView, language: string): string | null;
}
