import { Injectable } from '@nestjs/common';
import type {
  ImportChangeView,
  ImportFindingView,
  ImportParagraphsQuery,
  ImportParagraphView,
  ImportRowsQuery,
  ImportRowView,
  ImportSourceLineView,
  ListQuery,
  PageView,
} from '@heed/contracts';
import { cursorKeys, cursorPlace } from '../../../http/conventions/cursor-keys';
import { PAGE_SIZE, pageOf } from '../../../http/conventions/paging';
import { NotFound } from '../../../http/problems/problems';
import { OrganisationsReader } from '../../organisations/organisations.reader';
import { ParagraphsRepository, type ReviewedParagraph } from '../review/paragraphs.repository';
import { ChangesRepository } from '../runs/changes.repository';
import type { ImportRun } from '../runs/import-run';
import { presentChange, presentParagraph, presentRow } from './import.presenter';
import { RunPartsReadModel } from './run-parts.read-model';

const countriesOf = (paragraphs: readonly ReviewedParagraph[]): (string | null)[] =>
  paragraphs.flatMap(({ content }) => content.recommendingStates.map(({ iso3 }) => iso3));

/** What a run holds, page by page. Inside the caller's transaction. */
@Injectable()
export class RunPartsReader {
  constructor(
    private readonly paragraphsOf: ParagraphsRepository,
    private readonly parts: RunPartsReadModel,
    private readonly changesOf: ChangesRepository,
    private readonly organisations: OrganisationsReader,
  ) {}

  async paragraphs(run: ImportRun, query: ImportParagraphsQuery): Promise<PageView<ImportParagraphView>> {
    const limit = query.limit ?? PAGE_SIZE;
    const rows = await this.paragraphsOf.page(run, {
      order: query.order ?? 'position',
      states: query.state,
      kinds: query.kind,
      after: cursorKeys(query.after, ['decimal', 'decimal', 'uuid']),
      limit: limit + 1,
    });
    const countries = await this.parts.countries(countriesOf(rows));
    const page = pageOf(rows, limit, ({ confidence, position, id }) => [String(confidence), String(position), id]);
    return { ...page, items: page.items.map((paragraph) => presentParagraph(paragraph, countries)) };
  }

  async paragraph(run: ImportRun, id: string): Promise<ImportParagraphView> {
    const paragraph = await this.paragraphsOf.find(run, id);
    if (!paragraph) throw new NotFound();
    return presentParagraph(paragraph, await this.parts.countries(countriesOf([paragraph])));
  }

  async rows(run: ImportRun, query: ImportRowsQuery): Promise<PageView<ImportRowView>> {
    const limit = query.limit ?? PAGE_SIZE;
    const after = cursorKeys(query.after, ['whole', 'text']);
    const rows = await this.parts.rows(run, query.outcome ?? null, after, limit + 1);
    const page = pageOf(rows, limit, ({ line, place }) => [String(line), place]);
    return { ...page, items: page.items.map(presentRow) };
  }

  async findings(run: ImportRun, { limit = PAGE_SIZE, after }: ListQuery): Promise<PageView<ImportFindingView>> {
    const rows = await this.parts.findings(run, cursorPlace(after), limit + 1);
    const page = pageOf(rows, limit, ({ n }) => [String(n)]);
    return { ...page, items: page.items.map(({ n: _order, ...finding }) => finding) };
  }

  async source(run: ImportRun, { limit = PAGE_SIZE, after }: ListQuery): Promise<PageView<ImportSourceLineView>> {
    const rows = await this.parts.lines(run, cursorPlace(after), limit + 1);
    return pageOf(rows, limit, ({ line }) => [String(line)]);
  }

  async changes(run: ImportRun, { limit = PAGE_SIZE, after }: ListQuery): Promise<PageView<ImportChangeView>> {
    const [before = null] = cursorKeys(after, ['whole']) ?? [];
    const rows = await this.changesOf.page(run, before, limit + 1);
    const organisations = await this.organisations.refs(rows.map(({ organisationId }) => organisationId));
    const page = pageOf(rows, limit, ({ n }) => [n]);
    return { ...page, items: page.items.flatMap((change) => presentChange(change, organisations)) };
  }
}
