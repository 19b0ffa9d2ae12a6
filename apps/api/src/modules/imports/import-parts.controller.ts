import { Controller, Get, Query } from '@nestjs/common';
import {
  ImportParagraphsQuery,
  ImportRowsQuery,
  ListQuery,
  type ImportChangeView,
  type ImportFindingView,
  type ImportParagraphView,
  type ImportRowView,
  type ImportSourceLineView,
  type PageView,
} from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { Can, CurrentActor } from '../../http/access/access';
import { Id } from '../../http/bodies/validation';
import { ImportReviewService } from './import-review.service';

@Controller('api/v1/imports/:id')
export class ImportPartsController {
  constructor(private readonly review: ImportReviewService) {}

  @Get('paragraphs')
  @Can('import.read')
  paragraphs(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query() query: ImportParagraphsQuery,
  ): Promise<PageView<ImportParagraphView>> {
    return this.review.paragraphs(actor, id, query);
  }

  /** The dry run: what would become of each row or paragraph, and why. */
  @Get('rows')
  @Can('import.read')
  rows(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query() query: ImportRowsQuery,
  ): Promise<PageView<ImportRowView>> {
    return this.review.rows(actor, id, query);
  }

  @Get('findings')
  @Can('import.read')
  findings(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query() query: ListQuery,
  ): Promise<PageView<ImportFindingView>> {
    return this.review.findings(actor, id, query);
  }

  /** The source line by line, each with the paragraph that it became part of, or why it is in none. */
  @Get('source')
  @Can('import.read')
  source(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query() query: ListQuery,
  ): Promise<PageView<ImportSourceLineView>> {
    return this.review.source(actor, id, query);
  }

  /** Every act of a person on the run, newest first. */
  @Get('changes')
  @Can('import.read')
  changes(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query() query: ListQuery,
  ): Promise<PageView<ImportChangeView>> {
    return this.review.changes(actor, id, query);
  }
}
