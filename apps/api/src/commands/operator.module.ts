import { type DynamicModule, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigModule } from '../config/config.module';
import type { Env } from '../config/env';
import { DatabaseModule } from '../database/database.module';
import { explain } from '../database/operator-error';
import { VerificationModule } from '../modules/audit/verification/verification.module';
import { CataloguingModule } from '../modules/cataloguing/cataloguing.module';
import { DemonstrationModule } from '../modules/demonstration/demonstration.module';
import { ListImportModule } from '../modules/lists/list-import.module';
import { PeopleOperatorModule } from '../modules/people/people-operator.module';
import { StandingModule } from '../modules/progress/standing.module';
import { SeedingModule } from '../modules/seeding/seeding.module';
import { ReleaseModule } from '../modules/updates/releasing/release.module';
import { databaseOf } from './database-of';

/** What the operator's commands use: no controllers, no sessions. */
@Module({})
class OperatorModule {
  static of(env: Env, url: string): DynamicModule {
    const imports = [
      ConfigModule.of(env),
      DatabaseModule.at(url, 4),
      CataloguingModule,
      VerificationModule,
      StandingModule,
      ListImportModule,
      PeopleOperatorModule,
      SeedingModule,
      DemonstrationModule,
      ReleaseModule,
    ];
    return { module: OperatorModule, imports };
  }
}

/** Runs `work` with the services on the database of `url`. */
export const onDatabase = async <Result>(
  env: Env,
  url: string,
  work: (services: INestApplicationContext) => Promise<Result>,
): Promise<Result> => {
  const services = await NestFactory.createApplicationContext(OperatorModule.of(env, url), {
    logger: ['error', 'warn'],
    abortOnError: false,
  }).catch((error: unknown) => {
    throw explain(error, url);
  });
  try {
    return await work(services);
  } finally {
    await services.close();
  }
};

/** The same for a command that stands alone: opens the database and leaves it as it was found. */
export const withServices = async (
  env: Env,
  work: (services: INestApplicationContext) => Promise<void>,
): Promise<void> => {
  const database = await databaseOf(env);
  try {
    await onDatabase(env, database.url, work);
  } finally {
    await database.stop();
  }
};
