import { ADDRESSEE_GROUPS, MEMBERSHIPS, type AddresseeGroup, type Membership } from '@heed/domain';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  ValidateNested,
} from 'class-validator';

type Names = Readonly<Record<string, string>>;

export class TileSeed {
  @IsInt() column!: number;
  @IsInt() row!: number;
}

export class CountrySeed {
  @Matches(/^[A-Z]{3}$/) iso3!: string;
  @IsOptional() @Matches(/^[A-Z]{2}$/) iso2!: string | null;
  @IsOptional() @Matches(/^\d{3}$/) m49!: string | null;
  @IsObject() names!: Names;
  @IsString() region!: string;
  @IsOptional() @IsString() subRegion!: string | null;
  @IsOptional() @IsString() regionalGroup!: string | null;
  @IsIn(MEMBERSHIPS) membership!: Membership;
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/) admittedOn!: string | null;
  @IsOptional() @IsNumber() latitude!: number | null;
  @IsOptional() @IsNumber() longitude!: number | null;
  /** Place on the tile grid of the demonstration region. */
  @IsOptional() @ValidateNested() @Type(() => TileSeed) tile?: TileSeed;
}

export class RegionSeed {
  @IsString() code!: string;
  @IsObject() names!: Names;
}

export class DemonstrationSeed {
  @ValidateNested() @Type(() => RegionSeed) region!: RegionSeed;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CountrySeed) countries!: CountrySeed[];
}

export class ThemeSeed {
  @IsString() id!: string;
  @IsObject() names!: Names;
}

export class TreatySeed {
  @Matches(/^[a-z0-9-]+$/) id!: string;
  @IsObject() names!: Names;
  /** The names by which texts call it. */
  @IsString({ each: true }) matches!: string[];
}

export class CollectiveSeed {
  @Matches(/^[a-z0-9-]+$/) slug!: string;
  @IsIn(ADDRESSEE_GROUPS) group!: AddresseeGroup;
  @IsObject() names!: Names;
}

export class BodySeed extends CollectiveSeed {
  @IsString({ each: true }) matches!: string[];
  @IsBoolean() standsForGroup!: boolean;
}

/** The files of `seeds/reference`, by name. */
export class ReferenceFiles {
  @ValidateNested({ each: true }) @Type(() => CountrySeed) countries!: CountrySeed[];
  @ValidateNested() @Type(() => DemonstrationSeed) 'demonstration-countries'!: DemonstrationSeed;
  @ValidateNested({ each: true }) @Type(() => RegionSeed) regions!: RegionSeed[];
  @ValidateNested({ each: true }) @Type(() => RegionSeed) mechanisms!: RegionSeed[];
  @ValidateNested({ each: true }) @Type(() => ThemeSeed) themes!: ThemeSeed[];
  @ValidateNested({ each: true }) @Type(() => TreatySeed) treaties!: TreatySeed[];
  @ValidateNested({ each: true }) @Type(() => BodySeed) bodies!: BodySeed[];
  @ValidateNested({ each: true }) @Type(() => CollectiveSeed) collectives!: CollectiveSeed[];
}

export const REFERENCE_FILES = [
  'countries',
  'demonstration-countries',
  'regions',
  'mechanisms',
  'themes',
  'treaties',
  'bodies',
  'collectives',
] as const;

/** Countries of the world, then the invented ones where they are wanted. */
export const countriesOf = (files: ReferenceFiles, demonstration: boolean): CountrySeed[] => [
  ...files.countries,
  ...(demonstration ? files['demonstration-countries'].countries : []),
];
