import { Injectable, StreamableFile } from '@nestjs/common';
import { writeExchangeCsv, writeExchangeJson } from '@heed/documents';
import { NotFound } from '../../../http/problems/problems';
import { ExchangeReadModel } from './exchange.read-model';

const WRITERS = {
  json: { write: writeExchangeJson, type: 'application/json; charset=utf-8' },
  csv: { write: writeExchangeCsv, type: 'text/csv; charset=utf-8' },
} as const;

/** A document as a file that another installation, or this one, takes in again. */
@Injectable()
export class ExchangeReader {
  constructor(private readonly documents: ExchangeReadModel) {}

  async file(key: string, format: keyof typeof WRITERS): Promise<StreamableFile> {
    const document = await this.documents.byKey(key);
    if (!document) throw new NotFound();
    const { write, type } = WRITERS[format];
    const bytes = Buffer.from(write([document]));
    const disposition = `attachment; filename="${document.key}.${format}"`;
    return new StreamableFile(bytes, { type, length: bytes.length, disposition });
  }
}
