import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { AccountOidcController } from './oidc/links/account-oidc.controller';
import { OidcController } from './oidc/oidc.controller';
import { OIDC } from './oidc/oidc.parts';
import { PasskeySessionController } from './passkeys/signing-in/passkey-session.controller';
import { PASSKEYS } from './passkeys/passkeys.parts';
import { PasskeysController } from './passkeys/own-passkeys/passkeys.controller';
import { AccountController } from './account/account.controller';
import { ACCOUNT } from './account/account.parts';
import { PasswordSetting } from './passwords/password-setting.event';
import { Passwords } from './passwords/passwords.reader';
import { AccountRecovery } from './proofs/account-recovery.event';
import { MembershipsController } from './memberships/memberships.controller';
import { OwnSessionsController } from './own-sessions/own-sessions.controller';
import { SessionController } from './sessions/session.controller';
import { SessionMiddleware } from './sessions/session.middleware';
import { SessionsEnding } from './sessions/sessions.event';
import { SESSIONS } from './sessions/sessions.parts';
import { SignInController } from './sign-in/sign-in.controller';
import { SIGN_IN } from './sign-in/sign-in.parts';
import { BearerMiddleware } from './tokens/bearer.middleware';
import { TokensController } from './tokens/tokens.controller';
import { TOKENS } from './tokens/tokens.parts';

/** Who signs in, and on whose behalf a request runs. */
@Module({
  imports: [PassportModule.register({ session: false })],
  controllers: [
    AccountController,
    SessionController,
    MembershipsController,
    OwnSessionsController,
    SignInController,
    TokensController,
    PasskeysController,
    PasskeySessionController,
    OidcController,
    AccountOidcController,
  ],
  providers: [...ACCOUNT, ...SESSIONS, ...SIGN_IN, ...TOKENS, ...PASSKEYS, ...OIDC],
  exports: [AccountRecovery, Passwords, PasswordSetting, SessionsEnding],
})
export class IdentityModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(SessionMiddleware).forRoutes('{*path}');
    consumer.apply(BearerMiddleware).forRoutes('api/{*path}');
  }
}
