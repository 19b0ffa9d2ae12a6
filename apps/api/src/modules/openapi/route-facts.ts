import { Injectable } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { scopeFor, type TokenScope } from '@heed/domain';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { accessRuleOf, type RouteHandler } from '../../http/access/access';
import { csvSheetOf } from '../../http/csv/csv-sheet';
import { idempotencyTicketOf } from '../../http/conventions/idempotency';
import { ifMatchOf } from '../../http/conventions/if-match';

/** What our own decorators say of a route, which Swagger does not know. */
export interface RouteFacts {
  /** `public`, or the action of the access rules. */
  access: string;
  /** What a personal token needs to call it; null where it takes none, or nothing at all. */
  scope: TokenScope | null;
  csv: boolean;
  ifMatch: boolean;
  idempotent: boolean;
}

@Injectable()
export class RouteFactsReader {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** By `Controller.method`. */
  all(): Map<string, RouteFacts> {
    const facts = new Map<string, RouteFacts>();
    for (const { metatype, instance } of this.discovery.getControllers()) {
      const prototype: unknown = Object.getPrototypeOf(instance);
      if (!metatype || typeof prototype !== 'object' || prototype === null) continue;
      for (const method of this.scanner.getAllMethodNames(prototype)) {
        const handler: unknown = Reflect.get(prototype, method);
        if (typeof handler === 'function')
          facts.set(`${metatype.name}.${method}`, this.factsOf(metatype, method, handler));
      }
    }
    return facts;
  }

  private factsOf(controller: object, method: string, handler: RouteHandler): RouteFacts {
    const rule = accessRuleOf(this.reflector, handler);
    const found: unknown = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method);
    const routeArguments: unknown[] = typeof found === 'object' && found !== null ? Object.values(found) : [];
    const takes = (factory: unknown): boolean =>
      routeArguments.some((one) => typeof one === 'object' && one !== null && Reflect.get(one, 'factory') === factory);
    return {
      access: rule?.kind === 'can' ? rule.action : 'public',
      scope: rule?.kind === 'can' ? scopeFor(rule.action) : null,
      csv: csvSheetOf(this.reflector, handler) !== undefined,
      ifMatch: takes(ifMatchOf),
      idempotent: takes(idempotencyTicketOf),
    };
  }
}
