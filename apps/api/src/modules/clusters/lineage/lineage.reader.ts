import { Injectable } from '@nestjs/common';
import type { AsOfQuery, LineageView } from '@heed/contracts';
import { asOfDay } from '../../progress/standing-source.reader';
import { LineageReadModel, type LineageRow } from './lineage.read-model';

const sinceOf = ({ texts }: LineageRow): number | null => {
  const years = texts.flatMap(({ adoptedOn }) => (adoptedOn === null ? [] : Number(adoptedOn.slice(0, 4))));
  return years.length === 0 ? null : Math.min(...years);
};

/** The same ask through the years: asked how often, by how many bodies, since when, and how each text stands. */
@Injectable()
export class LineageReader {
  constructor(private readonly lineages: LineageReadModel) {}

  /** By UUID or by `<document key>/<ref>`; one for each cluster, none for a text that stands alone. */
  async of(recommendation: string, { asOf, lang = 'en' }: AsOfQuery): Promise<LineageView[]> {
    const day = asOfDay(asOf);
    const rows = await this.lineages.read(recommendation, day, lang);
    return rows.map((row) => ({
      cluster: row.cluster,
      times: row.texts.length,
      bodies: new Set(row.texts.map(({ document }) => document.mechanism.code)).size,
      since: sinceOf(row),
      texts: row.texts,
      unit: 'texts',
      asOf: day.day,
    }));
  }
}
