import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DynamicModule } from '@nestjs/common';
import { membersOptions, portalOptions } from './data-source';
import { PORTAL, PortalDatabase } from './portal-database';
import { Transactions } from './transactions';

/** The two pools. Nobody outside this folder injects a DataSource or a Repository. */
@Global()
@Module({ providers: [Transactions, PortalDatabase], exports: [Transactions, PortalDatabase] })
export class DatabaseModule {
  static at(url: string): DynamicModule {
    const once = { retryAttempts: 1, autoLoadEntities: true };
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({ ...membersOptions(url), ...once }),
        TypeOrmModule.forRoot({ ...portalOptions(url), ...once, autoLoadEntities: false, name: PORTAL }),
      ],
    };
  }
}
