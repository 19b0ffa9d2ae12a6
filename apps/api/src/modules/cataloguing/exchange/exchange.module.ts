import { Module } from '@nestjs/common';
import { ExchangeController } from './exchange.controller';
import { ExchangeReadModel } from './exchange.read-model';
import { ExchangeReader } from './exchange.reader';

/** Documents of the catalogue as files that an import takes in again. */
@Module({ controllers: [ExchangeController], providers: [ExchangeReader, ExchangeReadModel] })
export class ExchangeModule {}
