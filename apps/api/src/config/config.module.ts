import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Env } from './env';
import { IdentityProvider, identityProviderOf } from './identity-provider';
import { Secrets } from './secrets';

/** Makes the settings injectable everywhere: `constructor(private readonly env: Env)`. */
@Global()
@Module({})
export class ConfigModule {
  static of(env: Env): DynamicModule {
    return {
      module: ConfigModule,
      providers: [
        { provide: Env, useValue: env },
        { provide: Secrets, useValue: new Secrets(env) },
        { provide: IdentityProvider, useValue: identityProviderOf(env) },
      ],
      exports: [Env, IdentityProvider, Secrets],
    };
  }
}
