import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FacetLanes, PageView, WorldProgressView } from '@heed/contracts';
import type { Request } from 'express';
import { map, type Observable } from 'rxjs';

/** As a spreadsheet, progress is the list of its groups. Goes inside `@Csv`. */
@Injectable()
export class GroupsAsPage implements NestInterceptor<WorldProgressView, WorldProgressView | PageView<FacetLanes>> {
  intercept(
    context: ExecutionContext,
    next: CallHandler<WorldProgressView>,
  ): Observable<WorldProgressView | PageView<FacetLanes>> {
    const request = context.switchToHttp().getRequest<Request>();
    const { format } = request.query;
    const csv = format === 'csv' || (format === undefined && request.accepts(['json', 'csv']) === 'csv');
    return csv ? next.handle().pipe(map(({ groups }) => ({ items: groups, next: null }))) : next.handle();
  }
}
