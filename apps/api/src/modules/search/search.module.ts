import { Module } from '@nestjs/common';
import { SearchController } from './search.controller';
import { SearchReadModel } from './search.read-model';
import { SearchReader } from './search.reader';

@Module({ controllers: [SearchController], providers: [SearchReader, SearchReadModel], exports: [SearchReader] })
export class SearchModule {}
