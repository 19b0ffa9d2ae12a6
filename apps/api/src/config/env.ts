import { existsSync, readFileSync } from 'node:fs';
import { plainToInstance, Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  validateSync,
} from 'class-validator';

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const POSTGRES = /^postgres(ql)?:\/\//;
const url = { require_tld: false, require_protocol: true };

/** Everything that can be set from outside. An empty value counts as not given. */
export class Env {
  /** Port that portal, workspace and API listen on. */
  @Type(() => Number) @IsInt() @Min(0) @Max(65_535) PORT: number = 3000;

  /** Address to listen on: this machine alone by default, `0.0.0.0` in a container. */
  @IsString() @MinLength(1) HEED_HOST: string = '127.0.0.1';

  /** Folder for the embedded database, uploaded files and logs; kept between runs. */
  @IsString() @MinLength(1) HEED_DATA: string = '.heed';

  /** PostgreSQL to use, `postgres://user:password@host:5432/name`; without it the embedded one is started. */
  @IsOptional() @Matches(POSTGRES) DATABASE_URL?: string;

  /** File that holds the PostgreSQL to use, since its address carries a password. */
  @IsOptional() @IsString() DATABASE_URL_FILE?: string;

  /**
   * The same PostgreSQL by a login that is a member of `heed_portal` alone, for all public reads: what goes wrong there reaches
   * nothing that is not public. Without it public reads use `DATABASE_URL` and take that role on.
   */
  @IsOptional() @Matches(POSTGRES) HEED_PORTAL_DATABASE_URL?: string;

  /** Address that readers type, such as `https://heed.example.org`; decides whether cookies are `Secure`. Passkeys are bound to its host. */
  @IsOptional() @IsUrl({ ...url, protocols: ['http', 'https'] }) HEED_PUBLIC_URL?: string;

  /** `production` hides demonstration data unless asked for, and is what containers run. */
  @IsIn(['development', 'test', 'production']) NODE_ENV: 'development' | 'test' | 'production' = 'development';

  /** Whether invented States and their accounts are loaded: `on` or `off`; `off` by default in production. */
  @IsOptional() @IsIn(['on', 'off']) HEED_DEMONSTRATION?: 'on' | 'off';

  /** How much is logged. */
  @IsIn(LEVELS) LOG_LEVEL: (typeof LEVELS)[number] = 'info';

  /** How many reverse proxies stand in front; 0 ignores every forwarded header. */
  @Type(() => Number) @IsInt() @Min(0) @Max(5) HEED_PROXIES: number = 0;

  /** `off` only for measurements and tests: limits on requests and on attempts to sign in. */
  @IsIn(['on', 'off']) HEED_RATE_LIMITS: 'on' | 'off' = 'on';

  /** Secret of the installation, 32 bytes in base64; in production this or the file has to be given. */
  @IsOptional() @IsString() HEED_SECRET_KEY?: string;

  /** File that holds the secret, such as one that a container platform mounts. */
  @IsOptional() @IsString() HEED_SECRET_KEY_FILE?: string;

  /** Minutes between signed checkpoints of the audit trail; 0 takes none by itself. */
  @Type(() => Number) @IsInt() @Min(0) @Max(1_440) HEED_CHECKPOINT_MINUTES: number = 10;

  /** Identity provider (OpenID Connect) to sign in through, by its issuer's address; `https` in production. */
  @IsOptional() @IsUrl({ ...url, protocols: ['http', 'https'] }) HEED_OIDC_ISSUER?: string;

  /** What the provider calls this installation. */
  @IsOptional() @IsString() HEED_OIDC_CLIENT_ID?: string;

  /** Secret that the provider gave it; this or the file. */
  @IsOptional() @IsString() HEED_OIDC_CLIENT_SECRET?: string;

  /** File that holds the provider's secret. */
  @IsOptional() @IsString() HEED_OIDC_CLIENT_SECRET_FILE?: string;

  /** What people call the provider: stands on the button. */
  @IsOptional() @IsString() @MaxLength(60) HEED_OIDC_NAME?: string;

  /** The public address, without a trailing slash. */
  get publicUrl(): string {
    return (this.HEED_PUBLIC_URL ?? `http://localhost:${this.PORT}`).replace(/\/+$/, '');
  }

  /** Behind TLS: cookies get `Secure` and the `__Host-` prefix, and HSTS is sent. */
  get secure(): boolean {
    return this.publicUrl.startsWith('https:');
  }

  get demonstration(): boolean {
    return (this.HEED_DEMONSTRATION ?? (this.NODE_ENV === 'production' ? 'off' : 'on')) === 'on';
  }
}

/** What is wrong with the environment, one sentence per variable. */
export class WrongEnvironment extends Error {
  constructor(readonly mistakes: readonly string[]) {
    super(`Heed cannot start with these settings:\n${mistakes.map((mistake) => `  - ${mistake}`).join('\n')}`);
    this.name = 'WrongEnvironment';
  }
}

/** What each variable must be, for the sentence a person reads at boot. */
const EXPECTED: Readonly<Record<string, string>> = {
  PORT: 'a whole number from 0 to 65535',
  HEED_HOST: 'an address to listen on, such as 127.0.0.1',
  HEED_DATA: 'a folder',
  DATABASE_URL: 'a PostgreSQL address that begins with postgres://',
  HEED_PORTAL_DATABASE_URL: 'a PostgreSQL address that begins with postgres://',
  DATABASE_URL_FILE: 'a file that holds a PostgreSQL address, in place of DATABASE_URL',
  HEED_PUBLIC_URL: 'an address that begins with http:// or https://',
  NODE_ENV: 'development, test or production',
  HEED_DEMONSTRATION: 'on or off',
  LOG_LEVEL: `one of ${LEVELS.join(', ')}`,
  HEED_PROXIES: 'a whole number from 0 to 5',
  HEED_RATE_LIMITS: 'on or off',
  HEED_SECRET_KEY: '32 bytes in base64',
  HEED_SECRET_KEY_FILE: 'a file',
  HEED_OIDC_ISSUER: 'an address that begins with http:// or https://',
  HEED_OIDC_CLIENT_ID: 'the name that the identity provider gave',
  HEED_OIDC_CLIENT_SECRET: 'the secret that the identity provider gave',
  HEED_OIDC_CLIENT_SECRET_FILE: 'a file',
  HEED_OIDC_NAME: 'a name of at most 60 characters',
  HEED_CHECKPOINT_MINUTES: 'a whole number from 0 to 1440',
};

/** Values that may carry a password are never printed. */
const shown = (name: string, value: unknown): string =>
  ['DATABASE_URL', 'HEED_PORTAL_DATABASE_URL', 'HEED_SECRET_KEY', 'HEED_OIDC_CLIENT_SECRET'].includes(name)
    ? 'given'
    : `"${String(value)}"`;

/** @throws WrongEnvironment where the file cannot be read, holds no address, or the address is given as well. */
const withDatabaseFile = (env: Env): Env => {
  const { DATABASE_URL, DATABASE_URL_FILE: file } = env;
  if (!file) return env;
  const held = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  if (DATABASE_URL || !POSTGRES.test(held))
    throw new WrongEnvironment([`DATABASE_URL_FILE must be ${EXPECTED['DATABASE_URL_FILE'] ?? ''}; it is "${file}".`]);
  return Object.assign(env, { DATABASE_URL: held });
};

/** Reads the environment once; throws `WrongEnvironment` with every mistake, not only the first. */
export const readEnv = (source: Readonly<Record<string, string | undefined>> = process.env): Env => {
  const given = Object.keys(EXPECTED).flatMap((name) => (source[name] ? [[name, source[name]]] : []));
  const env = plainToInstance(Env, Object.fromEntries(given), { exposeDefaultValues: true });
  const mistakes = validateSync(env).map(
    ({ property }) => `${property} must be ${EXPECTED[property]}; it is ${shown(property, source[property])}.`,
  );
  if (mistakes.length > 0) throw new WrongEnvironment(mistakes);
  return withDatabaseFile(env);
};
