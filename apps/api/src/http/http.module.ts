import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.guard';
import { BareRoutes } from './bare-routes';
import { CachingInterceptor } from './caching.interceptor';
import { CsrfGuard } from './csrf.guard';
import { Idempotency } from './idempotency';
import { ProblemFilter } from './problem-filter';
import { Routes } from './routes';

/** What every route has: an access rule, protection against forged requests, caching rules, problems as answers. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    Routes,
    BareRoutes,
    Idempotency,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: CsrfGuard },
    { provide: APP_INTERCEPTOR, useClass: CachingInterceptor },
  ],
  exports: [Idempotency],
})
export class HttpModule {}
