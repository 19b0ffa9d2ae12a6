import { Module } from '@nestjs/common';
import { HealthController } from './health.controller';
import { HealthService } from './health.service';
import { SchemaVersion } from './schema-version.read-model';

@Module({ controllers: [HealthController], providers: [HealthService, SchemaVersion] })
export class HealthModule {}
