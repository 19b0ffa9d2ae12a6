import { Module } from '@nestjs/common';
import { OrganisationsReader } from './organisations.reader';

@Module({ providers: [OrganisationsReader], exports: [OrganisationsReader] })
export class OrganisationsModule {}
