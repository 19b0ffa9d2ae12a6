import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { PortalPage, PortalRequest } from '@heed/contracts';
import { chooseLocale } from '@heed/messages';
import { Env } from '../../config/env';
import { OperatorError } from '../../database/operator-error';
import { today } from '../progress/standing-source.reader';
import { WEB_BUILD } from './web-build';

interface PortalBundle {
  render(page: PortalPage, request: PortalRequest): string;
}

const BUNDLE = resolve(WEB_BUILD, 'portal-server/render.cjs');

const isBundle = (loaded: unknown): loaded is PortalBundle =>
  typeof loaded === 'object' && loaded !== null && typeof Reflect.get(loaded, 'render') === 'function';

const fresh = (): PortalBundle => {
  const load = createRequire(__filename);
  Reflect.deleteProperty(load.cache, BUNDLE);
  const bundle: unknown = load(BUNDLE);
  if (!isBundle(bundle)) throw new TypeError(`${BUNDLE} exports no render`);
  return bundle;
};

/** Turns a page into HTML with the bundle that the web build wrote; React stays inside it. */
@Injectable()
export class PortalRenderer {
  private bundle: PortalBundle | undefined;
  /** When the bundle in use was built: development takes up a newer one without a restart. */
  private built = 0;

  constructor(private readonly env: Env) {}

  /** `address`: path and query of the page. Pseudo-locales are open outside production only. */
  html(page: PortalPage, address: string): string {
    const asked = new URL(address, 'http://portal.invalid').searchParams;
    const locale = chooseLocale([asked.get('lang') ?? undefined], this.env.NODE_ENV !== 'production');
    return this.load().render(page, { locale, url: address, asOf: asked.get('asOf') ?? today() });
  }

  private load(): PortalBundle {
    try {
      const built = statSync(BUNDLE).mtimeMs;
      if (!this.bundle || (this.env.NODE_ENV === 'development' && built !== this.built)) this.bundle = fresh();
      this.built = built;
      return this.bundle;
    } catch (error) {
      throw new OperatorError('The portal is not built: run npm run build.', { cause: error });
    }
  }
}
