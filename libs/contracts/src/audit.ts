import { IsIn, IsString } from 'class-validator';
import { Day, Maybe, Uuid } from './decorators';
import { ListQuery, Texts, WholeFrom } from './filters';
import { MaxLength } from './text-length';

/** A value that says nothing of a person and quotes no account: a role, a state, an id, a day, a number. */
export type AuditCode = string | number | boolean | null | readonly string[];

/** One entry of a trail: what was done, by which post, to what. Never the words of an account. */
export interface AuditEntryView {
  /** The chain that it stands in: the organisation's id, or zeros for the platform's. */
  chain: string;
  /** Its place in the chain, from 1. */
  seq: number;
  /** ISO instant, by the database's clock. */
  at: string;
  /** What was done, such as `update.published`. */
  action: string;
  /** Whether it was a read of restricted matter rather than a change. */
  read: boolean;
  /** The post that acted; null where no member did. */
  post: string | null;
  /** The organisation that acted, where the entry names nobody of it: a verifier, in the trail of whom it verified. */
  organisation: string | null;
  target: { kind: string; id: string };
  /** Names of the fields that changed. */
  changed: string[];
  /** Of these, the ones whose values are codes: before and after. */
  codes: Record<string, { from: AuditCode; to: AuditCode }>;
  /** A code, a document symbol, or what a verifier said on a step of an organisation's life. */
  reason: string | null;
  requestId: string;
}

/** An entry with what the ids in it are called, as far as the reader's own side knows it. A file has the ids alone. */
export interface NamedAuditEntryView extends AuditEntryView {
  /** By id. */
  names: Record<string, string>;
}

/** Entries, newest first. */
export class AuditQuery extends ListQuery {
  /** `own` (default): the organisation's own trail · `platform`: what the platform's says of its restricted matter. */
  @Maybe() @IsIn(['own', 'platform']) chain?: 'own' | 'platform';
  /** What was done, such as `update.published`. */
  @Texts(20) action?: string[];
  /** The post that acted. */
  @Maybe() @IsString() @MaxLength(200) post?: string;
  /** On this day (UTC) or later. */
  @Maybe() @Day() since?: string;
  /** On this day (UTC) or earlier. */
  @Maybe() @Day() until?: string;
}

/** A signed statement about the tree over all chains. Keep it: it shows whether what came before it was rewritten. */
export interface CheckpointView {
  /** Entries beneath it. */
  treeSize: number;
  /** Root of the tree over them, base64. */
  root: string;
  /** ISO instant. */
  at: string;
  /** The whole of it as text (C2SP signed-note): what was signed, and the signature. */
  note: string;
  /** The key to verify it with (C2SP signed-note). */
  key: string;
}

/** Hashes by which a smaller tree is shown to be the beginning of a larger one (RFC 6962, section 2.1.2). */
export interface ConsistencyProofView {
  from: number;
  to: number;
  /** Base64. */
  proof: string[];
}

export class ConsistencyQuery {
  /** Size of the smaller tree, that of a checkpoint. */
  @WholeFrom(1) from!: number;
  /** Size of the larger one. */
  @WholeFrom(1) to!: number;
}

/** Everything that shows, without the server, that an entry stood in the trail when a checkpoint was signed. */
export interface InclusionProofView {
  chain: string;
  seq: number;
  /** The exact bytes that were hashed. */
  entry: string;
  /** Its place among the tree's leaves, from 0. */
  position: number;
  treeSize: number;
  /** Base64, from the leaf upwards (RFC 6962, section 2.1.1). */
  proof: string[];
  note: string;
  key: string;
}

export class InclusionQuery {
  /** The own chain by default; or zeros, the platform's, for what it says of the own restricted matter. */
  @Maybe() @Uuid() chain?: string;
  /** The entry's place in its chain, from 1. */
  @WholeFrom(1) seq!: number;
  /** Size of the checkpoint it is to be proven for; the newest by default. */
  @Maybe() @WholeFrom(1) size?: number;
}

/** What became of verifying a stretch of the own chain. */
export interface ChainVerificationView {
  chain: string;
  from: number;
  to: number;
  ok: boolean;
  /** The first entry that does not hold. */
  firstFault: number | null;
  /** The last entry that stands beneath a signed checkpoint; 0 where none does. */
  inTree: number;
  /** Of the newest checkpoint. */
  treeSize: number;
  /** When that was signed; null where none was. */
  checkpointAt: string | null;
}

export class VerificationQuery {
  /** The first entry to verify; without it the newest thousand. */
  @Maybe() @WholeFrom(1) from?: number;
}
