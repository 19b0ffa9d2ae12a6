import { Global, Module } from '@nestjs/common';
import { AuditLog } from './audit.event';
import { AuditRepository } from './audit.repository';
import { Outbox } from './outbox.event';

/** Every module that writes leaves a trail, so these two are everywhere. */
@Global()
@Module({ providers: [AuditRepository, AuditLog, Outbox], exports: [AuditLog, Outbox] })
export class AuditModule {}
