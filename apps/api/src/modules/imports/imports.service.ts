import { readFile } from 'node:fs/promises';
import { Injectable, type StreamableFile } from '@nestjs/common';
import type {
  FanOutPreviewView,
  ImportRunRow,
  ImportRunView,
  ImportsQuery,
  PageView,
  PasteImportDto,
  StartImportDto,
} from '@heed/contracts';
import type { Actor } from '@heed/domain';
import type { IdempotencyTicket } from '../../http/conventions/idempotency';
import { RuleBroken } from '../../http/problems/problems';
import { ImportActs } from './import-acts';
import { ReadingQueue } from './reading/reading-queue';
import { ImportTransactions } from './runs/import-transactions';
import type { SentIn } from './runs/starting.service';
import { RunsReader } from './views/runs.reader';

/** A file as the upload left it on disk. */
export interface ReceivedFile {
  path: string;
  originalname: string;
}

/** Runs as wholes: a write is one transaction under the member's database role; what it did is read in the next. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly transactions: ImportTransactions,
    private readonly acts: ImportActs,
    private readonly queue: ReadingQueue,
    private readonly reader: RunsReader,
  ) {}

  list(actor: Actor, query: ImportsQuery): Promise<PageView<ImportRunRow>> {
    return this.transactions.run(actor, () => this.reader.list(actor, query));
  }

  read(actor: Actor, id: string, duplicate = false): Promise<ImportRunView> {
    return this.transactions.reading(actor, id, (run) => this.reader.view(actor, run, duplicate));
  }

  async upload(
    actor: Actor,
    ticket: IdempotencyTicket,
    file: ReceivedFile | undefined,
    dto: StartImportDto,
  ): Promise<ImportRunView> {
    if (!file) throw new RuleBroken('request.invalid', { fields: [{ field: 'file', reason: 'isNotEmpty' }] });
    const content = await readFile(file.path);
    return this.start(actor, ticket, { name: file.originalname, fileName: file.originalname, content }, dto);
  }

  paste(actor: Actor, ticket: IdempotencyTicket, dto: PasteImportDto): Promise<ImportRunView> {
    const content = Buffer.from(dto.text, 'utf8');
    return this.start(actor, ticket, { name: dto.name, fileName: `${dto.name}.txt`, content }, dto);
  }

  async cancel(actor: Actor, id: string): Promise<ImportRunView> {
    await this.transactions.changing(actor, 'import.cancel', id, (run) => this.acts.runs.cancel(actor, run));
    this.queue.cancel(id);
    return this.read(actor, id);
  }

  async resume(actor: Actor, id: string): Promise<ImportRunView> {
    const state = await this.transactions.changing(actor, 'import.resume', id, (run) =>
      this.acts.runs.resume(actor, run),
    );
    if (state === 'queued') this.queue.add(id);
    return this.read(actor, id);
  }

  async acceptFrom(actor: Actor, id: string, version: number, from: number): Promise<ImportRunView> {
    await this.transactions.changing(actor, 'import.review', id, (run) =>
      this.acts.runs.acceptFrom(actor, run, version, from),
    );
    return this.read(actor, id);
  }

  async propose(actor: Actor, id: string, version: number): Promise<ImportRunView> {
    await this.transactions.changing(actor, 'import.propose', id, (run) => this.acts.runs.propose(actor, run, version));
    return this.read(actor, id);
  }

  async publish(actor: Actor, id: string, version: number): Promise<ImportRunView> {
    await this.transactions.changing(actor, 'import.publish', id, (run) =>
      this.acts.publishing.publish(actor, run, version),
    );
    return this.read(actor, id);
  }

  async undo(actor: Actor, id: string, version: number): Promise<ImportRunView> {
    await this.transactions.changing(actor, 'import.undo', id, (run) => this.acts.publishing.undo(actor, run, version));
    return this.read(actor, id);
  }

  fanOut(actor: Actor, id: string): Promise<FanOutPreviewView> {
    return this.transactions.reading(actor, id, (run) => this.acts.publishing.fanOut(run));
  }

  rejected(actor: Actor, id: string): Promise<StreamableFile> {
    return this.transactions.reading(actor, id, (run) => this.acts.downloads.rejected(run));
  }

  async matrix(actor: Actor, id: string): Promise<StreamableFile> {
    const { downloads } = this.acts;
    return downloads.filled(await this.transactions.reading(actor, id, (run) => downloads.matrixOf(run)));
  }

  private async start(
    actor: Actor,
    ticket: IdempotencyTicket,
    sent: SentIn,
    dto: StartImportDto,
  ): Promise<ImportRunView> {
    const { id, duplicate } = await this.acts.starting.start(actor, ticket, sent, dto);
    if (!duplicate) this.queue.add(id);
    return this.read(actor, id, duplicate);
  }
}
