import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { PortalPage } from '@heed/contracts';
import type { Request, Response } from 'express';
import { map, type Observable } from 'rxjs';
import { addressOf } from './page-address';
import { PortalRenderer } from './portal-renderer';

/** Turns what a page shows into the page. */
@Injectable()
export class RenderInterceptor implements NestInterceptor<PortalPage, string> {
  constructor(private readonly renderer: PortalRenderer) {}

  intercept(context: ExecutionContext, next: CallHandler<PortalPage>): Observable<string> {
    const http = context.switchToHttp();
    const address = addressOf(http.getRequest<Request>());
    http.getResponse<Response>().type('html');
    return next.handle().pipe(map((page) => this.renderer.html(page, address)));
  }
}
