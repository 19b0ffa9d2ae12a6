import type { AnnotationProblem } from '@heed/documents';

const sentence = ({ file, ref, field, reason }: AnnotationProblem): string =>
  `${file}${ref === null ? '' : `, ${ref}`}${field === '' ? '' : `, ${field}`}: ${reason}`;

/** A seed file is refused whole: nothing of it is loaded, and every fault is named. */
export class SeedRefused extends Error {
  constructor(readonly problems: readonly AnnotationProblem[]) {
    super(`Seeds refused:\n${problems.map((problem) => `  - ${sentence(problem)}`).join('\n')}`);
    this.name = 'SeedRefused';
  }
}
