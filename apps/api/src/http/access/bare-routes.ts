import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Routes } from './routes';

/** Refuses to start when a route of any controller says neither `@Can` nor `@Public`. */
@Injectable()
export class BareRoutes implements OnApplicationBootstrap {
  constructor(private readonly routes: Routes) {}

  onApplicationBootstrap(): void {
    const bare = this.routes.all().filter(({ rule }) => rule === undefined);
    if (bare.length === 0) return;
    throw new Error(`Routes without an access rule (@Can or @Public): ${bare.map(({ name }) => name).join(', ')}`);
  }
}
