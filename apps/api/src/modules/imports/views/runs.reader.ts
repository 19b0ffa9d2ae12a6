import { Injectable } from '@nestjs/common';
import type { ImportDocumentView, ImportRunRow, ImportRunView, ImportsQuery, PageView } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { cursorKeys } from '../../../http/conventions/cursor-keys';
import { PAGE_SIZE, pageOf } from '../../../http/conventions/paging';
import { NotFound, RuleBroken } from '../../../http/problems/problems';
import { ReadingProgress } from '../reading/reading-progress';
import { DocumentsRepository } from '../review/documents.repository';
import type { ImportRun } from '../runs/import-run';
import { ImportRunsRepository } from '../runs/import-runs.repository';
import { presentDocument, presentRun, presentRunRow } from './import.presenter';
import { RunSurroundingsReader } from './run-surroundings.reader';

const DOCUMENTS_SHOWN = 50;

const momentOf = (at: string): string => {
  if (Number.isNaN(Date.parse(at))) throw new RuleBroken('request.bad_cursor');
  return at;
};

/** Runs as the screens show them. Inside the caller's transaction. */
@Injectable()
export class RunsReader {
  constructor(
    private readonly runs: ImportRunsRepository,
    private readonly documents: DocumentsRepository,
    private readonly surroundings: RunSurroundingsReader,
    private readonly progress: ReadingProgress,
  ) {}

  async list(actor: Actor, query: ImportsQuery): Promise<PageView<ImportRunRow>> {
    const limit = query.limit ?? PAGE_SIZE;
    const [at, id] = cursorKeys(query.after, ['text', 'uuid']) ?? [];
    const before = at === undefined || id === undefined ? null : { at: momentOf(at), id };
    const world = actor.organisationKind === 'ohchr' ? actor.demonstration : null;
    const scope = { organisationId: actor.organisationId, world };
    const runs = await this.runs.list({ scope, states: query.state, before, limit: limit + 1 });
    const beside = await this.surroundings.of(runs);
    const page = pageOf(runs, limit, (run) => [run.startedAt.toISOString(), run.id]);
    return { ...page, items: page.items.map((run) => presentRunRow(run, beside)) };
  }

  async view(actor: Actor, run: ImportRun, duplicate = false): Promise<ImportRunView> {
    const documents = await this.documents.first(run, DOCUMENTS_SHOWN);
    const beside = await this.surroundings.of(
      [run],
      documents.map(({ content }) => content.country),
    );
    const documentCount = await this.documents.count(run);
    const progress = run.state === 'queued' ? { done: 0, total: null, step: 'queued' } : this.progress.of(run.id);
    return presentRun(actor, run, { ...beside, documents, documentCount, progress, duplicate });
  }

  async document(run: ImportRun, id: string): Promise<ImportDocumentView> {
    const document = await this.documents.find(run, id);
    if (!document) throw new NotFound();
    const { countries } = await this.surroundings.of([run], [document.content.country]);
    return presentDocument(document, countries);
  }
}
