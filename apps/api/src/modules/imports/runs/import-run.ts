import type { ImportFailure, ImportState } from '@heed/contracts';

/** A run as it is stored. */
export interface ImportRun {
  readonly id: string;
  readonly organisationId: string;
  readonly demonstration: boolean;
  readonly name: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly askedFamily: string | null;
  /** The State it was said to be about. */
  readonly country: string | null;
  readonly state: ImportState;
  readonly failure: ImportFailure | null;
  readonly format: string | null;
  readonly encoding: string | null;
  readonly family: string | null;
  readonly version: number;
  readonly createdBy: string;
  readonly startedAt: Date;
  readonly changedAt: Date;
}

/** What names a run in statements: the tenant stands in every key. */
export type RunKey = Pick<ImportRun, 'organisationId' | 'id'>;

/** What a person sends in. */
export interface NewRun extends Omit<
  ImportRun,
  'state' | 'failure' | 'format' | 'encoding' | 'family' | 'version' | 'startedAt' | 'changedAt'
> {
  readonly content: Buffer;
}
