import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { accessRuleOf } from './access';

/** Refuses to start when a route of any controller says neither `@Can` nor `@Public`. */
@Injectable()
export class BareRoutes implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const bare = this.find();
    if (bare.length > 0) throw new Error(`Routes without an access rule (@Can or @Public): ${bare.join(', ')}`);
  }

  /** `Controller.method` of every route without a rule. */
  find(): string[] {
    return this.discovery.getControllers().flatMap(({ metatype, instance }) => {
      const prototype: unknown = Object.getPrototypeOf(instance);
      if (!metatype || typeof prototype !== 'object' || prototype === null) return [];
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler: unknown = Reflect.get(prototype, name);
        if (typeof handler !== 'function' || Reflect.getMetadata(PATH_METADATA, handler) === undefined) return [];
        return accessRuleOf(this.reflector, handler) === undefined ? [`${metatype.name}.${name}`] : [];
      });
    });
  }
}
