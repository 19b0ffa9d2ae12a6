import { plainToInstance, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min, MinLength, validateSync } from 'class-validator';

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
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
  @IsOptional() @Matches(/^postgres(ql)?:\/\//) DATABASE_URL?: string;

  /** Address that readers type, such as `https://heed.example.org`; decides whether cookies are `Secure`. */
  @IsOptional() @IsUrl({ ...url, protocols: ['http', 'https'] }) HEED_PUBLIC_URL?: string;

  /** `production` hides demonstration data unless asked for, and is what containers run. */
  @IsIn(['development', 'test', 'production']) NODE_ENV: 'development' | 'test' | 'production' = 'development';

  /** Whether invented States and their accounts are loaded: `on` or `off`; `off` by default in production. */
  @IsOptional() @IsIn(['on', 'off']) HEED_DEMONSTRATION?: 'on' | 'off';

  /** How much is logged. */
  @IsIn(LEVELS) LOG_LEVEL: (typeof LEVELS)[number] = 'info';

  /** How many reverse proxies stand in front; 0 ignores every forwarded header. */
  @Type(() => Number) @IsInt() @Min(0) @Max(5) HEED_PROXIES: number = 0;

  /** `off` only for measurements: limits on sign-in attempts. */
  @IsIn(['on', 'off']) HEED_RATE_LIMITS: 'on' | 'off' = 'on';

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
  HEED_PUBLIC_URL: 'an address that begins with http:// or https://',
  NODE_ENV: 'development, test or production',
  HEED_DEMONSTRATION: 'on or off',
  LOG_LEVEL: `one of ${LEVELS.join(', ')}`,
  HEED_PROXIES: 'a whole number from 0 to 5',
  HEED_RATE_LIMITS: 'on or off',
};

/** Values that may carry a password are never printed. */
const shown = (name: string, value: unknown): string => (name === 'DATABASE_URL' ? 'given' : `"${String(value)}"`);

/** Reads the environment once; throws `WrongEnvironment` with every mistake, not only the first. */
export const readEnv = (source: Readonly<Record<string, string | undefined>> = process.env): Env => {
  const given = Object.keys(EXPECTED).flatMap((name) => (source[name] ? [[name, source[name]]] : []));
  const env = plainToInstance(Env, Object.fromEntries(given), { exposeDefaultValues: true });
  const mistakes = validateSync(env).map(
    ({ property }) => `${property} must be ${EXPECTED[property]}; it is ${shown(property, source[property])}.`,
  );
  if (mistakes.length > 0) throw new WrongEnvironment(mistakes);
  return env;
};
