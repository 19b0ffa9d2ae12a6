import { Injectable, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { accessRuleOf, type AccessRule } from './access';

export interface Route {
  /** `Controller.method`. */
  name: string;
  /** `GET`, `POST` … */
  method: string;
  /** With the parameters' names, such as `/api/v1/updates/:id`. */
  path: string;
  rule: AccessRule | undefined;
}

const firstPath = (target: object): string => {
  const path: unknown = Reflect.getMetadata(PATH_METADATA, target);
  return String(Array.isArray(path) ? path[0] : (path ?? ''));
};

/** Every route of every controller, as Nest was told of it. */
@Injectable()
export class Routes {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  all(): Route[] {
    return this.discovery.getControllers().flatMap(({ metatype, instance }) => {
      const prototype: unknown = Object.getPrototypeOf(instance);
      if (!metatype || typeof prototype !== 'object' || prototype === null) return [];
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler: unknown = Reflect.get(prototype, name);
        if (typeof handler !== 'function' || Reflect.getMetadata(PATH_METADATA, handler) === undefined) return [];
        const verb: unknown = Reflect.getMetadata(METHOD_METADATA, handler);
        const path = `/${firstPath(metatype)}/${firstPath(handler)}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
        const method = RequestMethod[typeof verb === 'number' ? verb : RequestMethod.GET] ?? 'GET';
        return [{ name: `${metatype.name}.${name}`, method, path, rule: accessRuleOf(this.reflector, handler) }];
      });
    });
  }
}
