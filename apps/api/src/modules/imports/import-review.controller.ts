import { Body, Controller, HttpCode, Patch, Post } from '@nestjs/common';
import {
  EditImportDocumentDto,
  EditImportParagraphDto,
  SplitImportParagraphDto,
  type ImportDocumentView,
  type ImportParagraphView,
} from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { Can, CurrentActor } from '../../http/access/access';
import { IfMatch } from '../../http/conventions/if-match';
import { Id } from '../../http/bodies/validation';
import { ImportReviewService } from './import-review.service';

@Controller('api/v1/imports/:id')
export class ImportReviewController {
  constructor(private readonly review: ImportReviewService) {}

  /** Changes what is named of a document; the rest stays. */
  @Patch('documents/:documentId')
  @Can('import.review')
  editDocument(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('documentId') documentId: string,
    @IfMatch() version: number,
    @Body() dto: EditImportDocumentDto,
  ): Promise<ImportDocumentView> {
    return this.review.editDocument(actor, id, documentId, version, dto);
  }

  /** Changes what is named of a paragraph; the rest stays, the verbatim text always. */
  @Patch('paragraphs/:paragraphId')
  @Can('import.review')
  edit(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('paragraphId') paragraphId: string,
    @IfMatch() version: number,
    @Body() dto: EditImportParagraphDto,
  ): Promise<ImportParagraphView> {
    return this.review.edit(actor, id, paragraphId, version, dto);
  }

  /** Confirms a suggestion as it is. */
  @Post('paragraphs/:paragraphId/accept')
  @HttpCode(200)
  @Can('import.review')
  accept(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('paragraphId') paragraphId: string,
    @IfMatch() version: number,
  ): Promise<ImportParagraphView> {
    return this.review.accept(actor, id, paragraphId, version);
  }

  /** Cuts a paragraph in two; answers with the first. */
  @Post('paragraphs/:paragraphId/split')
  @HttpCode(200)
  @Can('import.review')
  split(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('paragraphId') paragraphId: string,
    @IfMatch() version: number,
    @Body() dto: SplitImportParagraphDto,
  ): Promise<ImportParagraphView> {
    return this.review.split(actor, id, paragraphId, version, dto.at);
  }

  /** Joins a paragraph with the one that follows it in its document. */
  @Post('paragraphs/:paragraphId/merge')
  @HttpCode(200)
  @Can('import.review')
  merge(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('paragraphId') paragraphId: string,
    @IfMatch() version: number,
  ): Promise<ImportParagraphView> {
    return this.review.merge(actor, id, paragraphId, version);
  }
}
