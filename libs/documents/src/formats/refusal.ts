import type { Finding } from '../document/read-document.types';

/** Why a file is not opened. It is caught where files are opened and becomes a finding of an empty document. */
export class Refusal extends Error {
  constructor(
    readonly code: Finding['code'],
    detail: string,
  ) {
    super(detail);
  }
}
