import { Injectable } from '@nestjs/common';
import type { DocumentsQuery, DocumentView, PageView, ParagraphsQuery, ParagraphView } from '@heed/contracts';
import { cursorPlace } from '../../http/conventions/cursor-keys';
import { PAGE_SIZE, pageOf } from '../../http/conventions/paging';
import { NotFound } from '../../http/problems/problems';
import { presentDocument } from './document.presenter';
import { DocumentsReadModel } from './documents.read-model';
import { presentParagraph } from './paragraph.presenter';
import { ParagraphsReadModel } from './paragraphs.read-model';

/** Source documents and their paragraphs, as printed and as annotated. */
@Injectable()
export class DocumentsReader {
  constructor(
    private readonly documents: DocumentsReadModel,
    private readonly texts: ParagraphsReadModel,
  ) {}

  async list(query: DocumentsQuery): Promise<PageView<DocumentView>> {
    const limit = query.limit ?? PAGE_SIZE;
    const rows = await this.documents.page(query, cursorPlace(query.after), limit + 1);
    const page = pageOf(rows, limit, ({ position }) => [String(position)]);
    return { ...page, items: page.items.map(presentDocument) };
  }

  async one(key: string, lang = 'en'): Promise<DocumentView> {
    const row = await this.documents.byKey(key, lang);
    if (!row) throw new NotFound();
    return presentDocument(row);
  }

  async paragraphs(key: string, query: ParagraphsQuery): Promise<PageView<ParagraphView>> {
    const behind = cursorPlace(query.after);
    const document = await this.texts.ofDocument(key, query);
    if (!document) throw new NotFound();
    const limit = query.limit ?? PAGE_SIZE;
    const rows = await this.texts.page(document.documentId, query, behind, limit + 1);
    const page = pageOf(rows, limit, ({ position }) => [String(position)], document.total);
    return { ...page, items: page.items.map(presentParagraph) };
  }

  /** The whole text in order. */
  async allParagraphs(key: string, lang = 'en'): Promise<ParagraphView[]> {
    const document = await this.texts.ofDocument(key, {});
    if (!document) throw new NotFound();
    const rows = await this.texts.page(document.documentId, { lang }, 0, null);
    return rows.map(presentParagraph);
  }
}
