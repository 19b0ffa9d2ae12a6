/** Why an annotation file is refused: where to look, and what is wrong there. */
export interface AnnotationProblem {
  readonly file: string;
  /** Paragraph, cluster or session; `null` where the fault is the file's. */
  readonly ref: string | null;
  readonly field: string;
  readonly reason: string;
}

/** All of it, or none of it and every reason. */
export type Checked<Name extends string, T> =
  | ({ readonly ok: true } & { readonly [Key in Name]: T })
  | { readonly ok: false; readonly problems: readonly AnnotationProblem[] };

/** Collects what is wrong with one file, so that a reviewer sees every fault at once. */
export class ProblemList {
  readonly problems: AnnotationProblem[] = [];

  constructor(readonly file: string) {}

  add(ref: string | null, field: string, reason: string): void {
    this.problems.push({ file: this.file, ref, field, reason });
  }

  get some(): boolean {
    return this.problems.length > 0;
  }
}
