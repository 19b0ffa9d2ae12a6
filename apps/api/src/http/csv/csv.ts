import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { CsvInterceptor } from './csv.interceptor';
import { CsvOf, type CsvSheet } from './csv-sheet';

/** On a route that returns `PageView<Row>`: `?format=csv` or `Accept: text/csv` answers with the whole list as CSV. */
export const Csv = <Row>(sheet: CsvSheet<Row>): MethodDecorator =>
  applyDecorators(CsvOf(sheet), UseInterceptors(CsvInterceptor));
