import { Injectable } from '@nestjs/common';
import type { ImportOutcome } from '@heed/contracts';
import type { ProposedDocument } from '@heed/documents';
import type { WritePreview } from '../catalogue-report';
import { FanOutCount } from './fan-out-count';
import { supposed } from './publishable';
import { WritePlanner } from './write-planner';

/** Tells what writing would do. Reads in the open transaction. */
@Injectable()
export class CataloguePreviewer {
  constructor(private readonly planner: WritePlanner) {}

  async preview(
    documents: readonly ProposedDocument[],
    { demonstration, sha256 = '' }: { demonstration: boolean; sha256?: string },
  ): Promise<WritePreview> {
    const today = new Date().toISOString().slice(0, 10);
    const surroundings = await this.planner.surroundings();
    const proposals = documents.map((document) => supposed(document, today));
    const matched = await this.planner.match(proposals, { demonstration, sha256 });
    const intent = { runId: null, demonstration, sha256, confirmed: new Set<string>() };
    const paragraphs = new Map<string, ImportOutcome>();
    const fanOut = new FanOutCount(surroundings.world);
    for await (const plans of this.planner.plan(matched, intent, surroundings)) {
      for (const plan of plans) {
        fanOut.add(plan);
        for (const { id, ref } of plan.proposal.paragraphs) paragraphs.set(id, plan.outcomes.get(ref) ?? 'duplicate');
      }
    }
    return {
      paragraphs,
      catalogueKeys: new Map(
        matched.flatMap(({ proposal, match }) => (match.target ? [[proposal.key, match.key]] : [])),
      ),
      takenKeys: new Set(matched.flatMap(({ proposal, match }) => (match.taken ? [proposal.key] : []))),
      fanOut: fanOut.view(surroundings.countries.names, demonstration),
    };
  }
}
