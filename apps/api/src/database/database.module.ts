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
  /** `connections`: what this process may hold, shared by the two pools; `portalUrl`: a login for public reads alone. */
  static at(url: string, connections = 20, portalUrl = url): DynamicModule {
    const once = { retryAttempts: 1, autoLoadEntities: true };
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({ ...membersOptions(url, Math.ceil(connections / 2)), ...once }),
        TypeOrmModule.forRoot({
          ...portalOptions(portalUrl, Math.floor(connections / 2)),
          ...once,
          autoLoadEntities: false,
          name: PORTAL,
        }),
      ],
    };
  }
}
