import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  AsOfQuery,
  DocumentsQuery,
  type DocumentView,
  type PageView,
  ParagraphsQuery,
  type ParagraphView,
} from '@heed/contracts';
import { Public } from '../../http/access/access';
import { Csv } from '../../http/csv/csv';
import { DOCUMENT_SHEET } from './document.presenter';
import { DocumentsReader } from './documents.reader';
import { PARAGRAPH_SHEET } from './paragraph.presenter';

@Controller('api/v1/documents')
export class DocumentsController {
  constructor(private readonly documents: DocumentsReader) {}

  /** Source documents. */
  @Get()
  @Public()
  @Csv(DOCUMENT_SHEET)
  list(@Query() query: DocumentsQuery): Promise<PageView<DocumentView>> {
    return this.documents.list(query);
  }

  /** One document, with its sessions, footnotes and what was counted in it. */
  @Get(':key')
  @Public()
  one(@Param('key') key: string, @Query() query: AsOfQuery): Promise<DocumentView> {
    return this.documents.one(key, query.lang);
  }

  /** Its paragraphs, in the order of the text. */
  @Get(':key/paragraphs')
  @Public()
  @Csv(PARAGRAPH_SHEET)
  paragraphs(@Param('key') key: string, @Query() query: ParagraphsQuery): Promise<PageView<ParagraphView>> {
    return this.documents.paragraphs(key, query);
  }
}
