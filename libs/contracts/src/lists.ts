import { IsIn, IsString } from 'class-validator';
import type { TreatyAct } from '@heed/domain';
import { Day } from './decorators';
import type { CountryRef } from './references';
import { Length } from './text-length';

/** What a State did about a treaty, by the depositary's list. */
export interface TreatyStatusView {
  treaty: { id: string; name: string };
  country: CountryRef;
  act: TreatyAct;
  on: string;
  source: string;
}

export const LIST_KINDS = ['treaty', 'membership'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** A dated list, whole: it takes the place of the one before it. */
export class ImportListDto {
  /** `treaty`: columns State, Treaty, Act, Date · `membership`: members of the IPU, columns State, From, Until. */
  @IsIn(LIST_KINDS) kind!: ListKind;
  /** The list as CSV; its first row names the columns. */
  @IsString() @Length(1, 900_000) csv!: string;
  /** The day for which the list was true, YYYY-MM-DD. */
  @Day() asOf!: string;
  /** Who keeps the list, and where it was taken from. */
  @IsString() @Length(1, 300) source!: string;
}

/** What became of a list that was taken in. */
export interface ListReportView {
  /** Treaty ids, or `ipu`. */
  subjects: string[];
  rows: number;
  /** Commitments whose applicability reads otherwise than before. */
  changed: number;
}

/** A list that was taken in. */
export interface ListImportView {
  id: string;
  kind: ListKind;
  /** Treaty id, or `ipu`. */
  subject: string;
  /** Name of the treaty; null for a membership. */
  name: string | null;
  asOf: string;
  source: string;
  rows: number;
  importedAt: string;
}
