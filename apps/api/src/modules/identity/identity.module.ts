import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { LocalStrategy } from './local.strategy';
import { Passwords } from './passwords.reader';
import { SessionCookie } from './session-cookie';
import { SessionController } from './session.controller';
import { SessionMiddleware } from './session.middleware';
import { SessionRepository } from './session.repository';
import { SessionsService } from './sessions.service';
import { SignInLimit } from './sign-in-limit';
import { SignInService } from './sign-in.service';

/** Who signs in, and on whose behalf a request runs. */
@Module({
  imports: [PassportModule.register({ session: false })],
  controllers: [SessionController],
  providers: [LocalStrategy, Passwords, SessionCookie, SessionRepository, SessionsService, SignInLimit, SignInService],
  exports: [Passwords],
})
export class IdentityModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(SessionMiddleware).forRoutes('{*path}');
  }
}
