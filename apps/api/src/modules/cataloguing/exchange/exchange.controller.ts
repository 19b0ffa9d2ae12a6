import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ExchangeQuery } from '@heed/contracts';
import { Public } from '../../../http/access/access';
import { ExchangeReader } from './exchange.reader';

@Controller('api/v1/documents')
export class ExchangeController {
  constructor(private readonly exchange: ExchangeReader) {}

  /** The whole document in Heed's exchange format, JSON or a table, which an import takes in again as it is. */
  @Get(':key/exchange')
  @Public()
  file(@Param('key') key: string, @Query() { format = 'json' }: ExchangeQuery): Promise<StreamableFile> {
    return this.exchange.file(key, format);
  }
}
