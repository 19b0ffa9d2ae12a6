import type { FanOutPreviewView, ImportOutcome } from '@heed/contracts';

export interface WriteOptions {
  /** Null for what is written without a run, such as seeds. */
  readonly runId: string | null;
  /** Whether an invented organisation publishes: marked everywhere, for invented States only. */
  readonly demonstration: boolean;
  /** Of the file that the documents were read from. */
  readonly sha256: string;
  /** Paragraphs, by id, that a person has confirmed. */
  readonly confirmed: 'all' | ReadonlySet<string>;
  /** Called with the number of documents written so far. */
  readonly progress?: (done: number, total: number) => void;
}

export interface WriteReport {
  /** The document in the catalogue that each proposed one has become, in the order given. */
  readonly documents: readonly { readonly id: string; readonly key: string; readonly outcome: ImportOutcome }[];
  /** Paragraphs by what became of them. */
  readonly paragraphs: Readonly<Record<ImportOutcome, number>>;
  /** Commitments that the documents written have now. */
  readonly commitments: number;
  /** Rows inserted, changed or removed, by table; tables without any are left out. */
  readonly changes: Readonly<Record<string, number>>;
}

export interface WritePreview {
  /** By the id of the proposed paragraph. */
  readonly paragraphs: ReadonlyMap<string, ImportOutcome>;
  /** The document in the catalogue that each proposed key would change; absent where it is new. */
  readonly catalogueKeys: ReadonlyMap<string, string>;
  /** Proposed keys that demonstration documents have: a real text needs another. */
  readonly takenKeys: ReadonlySet<string>;
  readonly fanOut: FanOutPreviewView;
}

export interface UndoReport {
  /** Documents that are gone. */
  readonly removed: number;
  /** Documents that are again as they were before the run. */
  readonly restored: number;
}
