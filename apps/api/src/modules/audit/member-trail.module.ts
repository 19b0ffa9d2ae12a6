import { Module } from '@nestjs/common';
import { MemberTrail } from './member-trail.event';

/** For modules whose writes are requests of members, which commands have none of. */
@Module({ providers: [MemberTrail], exports: [MemberTrail] })
export class MemberTrailModule {}
