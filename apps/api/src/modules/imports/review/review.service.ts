import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EditImportParagraphDto, FieldReason } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import type { ProposedParagraph } from '@heed/documents';
import { NotFound, RuleBroken } from '../../../http/problems/problems';
import { worldForReading } from '../../seeding/reading-context.reader';
import { ChangeLog, differences } from '../runs/change-log';
import { requireSeen } from '../runs/import-access';
import type { ImportRun } from '../runs/import-run';
import { ImportRunsRepository } from '../runs/import-runs.repository';
import { edited } from './paragraph-edit';
import { merged, split } from './paragraph-parts';
import { ParagraphsRepository, type ReviewedParagraph } from './paragraphs.repository';

const invalid = (field: string, reason: FieldReason): RuleBroken =>
  new RuleBroken('request.invalid', { fields: [{ field, reason }] });

/** What a person changed is no longer what the catalogue has. */
const changedOutcome = ({ outcome }: ReviewedParagraph): ReviewedParagraph['outcome'] =>
  outcome === 'unchanged' ? 'changed' : outcome;

/** What people do with a paragraph: confirm, mend, cut in two, join. Inside the caller's transaction, the run locked. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly paragraphs: ParagraphsRepository,
    private readonly runs: ImportRunsRepository,
    private readonly log: ChangeLog,
  ) {}

  async accept(actor: Actor, run: ImportRun, id: string, seen: number): Promise<void> {
    const paragraph = await this.load(run, id, seen);
    if (paragraph.state !== 'suggested') return;
    await this.paragraphs.save(run, { ...paragraph, state: 'accepted' });
    await this.runs.touch(run);
    await this.log.record(actor, run, 'accept', { ref: paragraph.content.ref });
  }

  async edit(actor: Actor, run: ImportRun, id: string, seen: number, dto: EditImportParagraphDto): Promise<void> {
    const paragraph = await this.load(run, id, seen);
    const { content } = paragraph;
    const after = edited(content, dto);
    const changes = differences(content, after);
    if (changes.length === 0) return;
    await this.requireKnown(run, paragraph, after);
    await this.paragraphs.save(run, this.changed(paragraph, after));
    if (after.ref !== content.ref)
      await this.paragraphs.moveChildren(run, paragraph.documentId, content.ref, after.ref);
    const told = changes.filter(({ field }) => field !== 'judgements');
    await this.runs.touch(run);
    await this.log.record(actor, run, 'edit', { ref: content.ref, changes: told });
  }

  async split(actor: Actor, run: ImportRun, id: string, seen: number, at: number): Promise<void> {
    const paragraph = await this.load(run, id, seen);
    const { ref } = paragraph.content;
    const parts = split(paragraph.content, at, await this.freeRef(run, paragraph));
    if (!parts) throw invalid('at', 'withinText');
    const [first, second] = parts;
    await this.paragraphs.save(run, this.changed(paragraph, first));
    await this.paragraphs.insertAfter(run, paragraph, randomUUID(), second);
    const changes = [
      ...differences({ text: paragraph.content.text }, { text: first.text }),
      ...differences({}, { paragraph: `${second.ref}: ${second.text}` }),
    ];
    await this.runs.touch(run);
    await this.log.record(actor, run, 'split', { ref, changes });
  }

  async merge(actor: Actor, run: ImportRun, id: string, seen: number): Promise<void> {
    const paragraph = await this.load(run, id, seen);
    const next = await this.paragraphs.following(run, paragraph);
    if (!next) throw new RuleBroken('import.no_next');
    const { ref } = paragraph.content;
    const whole = merged(paragraph.content, next.content);
    await this.paragraphs.remove(run, next.id);
    await this.paragraphs.save(run, this.changed(paragraph, whole));
    await this.paragraphs.moveChildren(run, paragraph.documentId, next.content.ref, ref);
    const changes = [
      ...differences({ text: paragraph.content.text }, { text: whole.text }),
      ...differences({ paragraph: `${next.content.ref}: ${next.content.text}` }, {}),
    ];
    await this.runs.touch(run);
    await this.log.record(actor, run, 'merge', { ref, changes });
  }

  private async load(run: ImportRun, id: string, seen: number): Promise<ReviewedParagraph> {
    const paragraph = await this.paragraphs.find(run, id);
    if (!paragraph) throw new NotFound();
    requireSeen(paragraph, seen);
    return paragraph;
  }

  private changed(paragraph: ReviewedParagraph, content: ProposedParagraph): ReviewedParagraph {
    return { ...paragraph, content, state: 'edited', outcome: changedOutcome(paragraph) };
  }

  private async requireKnown(run: ImportRun, paragraph: ReviewedParagraph, after: ProposedParagraph): Promise<void> {
    const known = worldForReading().themes.map(({ id }) => id);
    if (after.themes.some((theme) => !known.includes(theme) && !paragraph.content.themes.includes(theme)))
      throw invalid('themes', 'knownTheme');
    if (after.ref === paragraph.content.ref) return;
    const refs = await this.paragraphs.refsLike(run, paragraph.documentId, after.ref);
    if (refs.has(after.ref)) throw invalid('ref', 'refFree');
  }

  private async freeRef(run: ImportRun, { documentId, content: { ref } }: ReviewedParagraph): Promise<string> {
    const taken = await this.paragraphs.refsLike(run, documentId, ref);
    let n = 2;
    while (taken.has(`${ref}-${n}`)) n += 1;
    return `${ref}-${n}`;
  }
}
