import { Module } from '@nestjs/common';
import { CatalogueWriter } from './catalogue-writer.event';

/** What seeds and imports share: from a document to rows of the catalogue. */
@Module({
  providers: [CatalogueWriter],
  exports: [CatalogueWriter],
})
export class CataloguingModule {}
