import { Controller, Get, Query } from '@nestjs/common';
import {
  AuditQuery,
  InclusionQuery,
  VerificationQuery,
  type AuditEntryView,
  type ChainVerificationView,
  type InclusionProofView,
  type PageView,
} from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { Can, CurrentActor } from '../../../http/access/access';
import { Csv } from '../../../http/csv/csv';
import { AUDIT_SHEET } from './entry.presenter';
import { TrailProofsService } from './trail-proofs.service';
import { TrailService } from './trail.service';

@Controller('api/v1')
export class TrailController {
  constructor(
    private readonly trail: TrailService,
    private readonly proofs: TrailProofsService,
  ) {}

  /** The own organisation's trail, newest first. */
  @Get('audit/entries')
  @Can('audit.read')
  entries(@CurrentActor() actor: Actor, @Query() query: AuditQuery): Promise<PageView<AuditEntryView>> {
    return this.trail.entries(actor, query);
  }

  /** The same to take away; that it was taken is an entry itself. */
  @Get('audit/export')
  @Can('audit.export')
  @Csv(AUDIT_SHEET)
  export(@CurrentActor() actor: Actor, @Query() query: AuditQuery): Promise<PageView<AuditEntryView>> {
    return this.trail.export(actor, query);
  }

  /** Verifies a stretch of the own chain: at most a thousand entries, the newest by default. */
  @Get('audit/verification')
  @Can('audit.read')
  verification(@CurrentActor() actor: Actor, @Query() query: VerificationQuery): Promise<ChainVerificationView> {
    return this.proofs.verification(actor, query);
  }

  /** Shows that an entry of the own chain stands beneath a checkpoint; verified with `heed verify --proof`, without the server. */
  @Get('audit/proofs/inclusion')
  @Can('audit.read')
  inclusion(@CurrentActor() actor: Actor, @Query() query: InclusionQuery): Promise<InclusionProofView> {
    return this.proofs.inclusion(actor, query);
  }

  /** The platform's trail: the operator's acts and commands, and sign-ins to unknown accounts. */
  @Get('installation/audit')
  @Can('installation.read')
  installation(@CurrentActor() actor: Actor, @Query() query: AuditQuery): Promise<PageView<AuditEntryView>> {
    return this.trail.installation(actor, query);
  }
}
