import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access/access.guard';
import { BareRoutes } from './access/bare-routes';
import { CachingInterceptor } from './headers/caching.interceptor';
import { CsrfGuard } from './headers/csrf.guard';
import { Idempotency } from './conventions/idempotency';
import { LimitsGuard } from './limits/limits.guard';
import { RequestLimits } from './limits/request-limits';
import { ProblemFilter } from './problems/problem-filter';
import { Routes } from './access/routes';

/** What every route has: limits, an access rule, protection against forged requests, caching rules, problems as answers. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    Routes,
    BareRoutes,
    Idempotency,
    RequestLimits,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: LimitsGuard },
    AccessGuard,
    { provide: APP_GUARD, useExisting: AccessGuard },
    { provide: APP_GUARD, useClass: CsrfGuard },
    { provide: APP_INTERCEPTOR, useClass: CachingInterceptor },
  ],
  exports: [AccessGuard, Idempotency],
})
export class HttpModule {}
