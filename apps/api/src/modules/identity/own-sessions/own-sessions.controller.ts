import { Controller, Delete, Get, HttpCode } from '@nestjs/common';
import type { OwnSessionView } from '@heed/contracts';
import { Can, CurrentMember } from '../../../http/access/access';
import type { Member } from '../../../http/request-scope';
import { Id } from '../../../http/bodies/validation';
import { OwnSessionsService } from './own-sessions.service';

@Controller('api/v1/sessions')
export class OwnSessionsController {
  constructor(private readonly sessions: OwnSessionsService) {}

  /** Where the person is signed in, newest use first. */
  @Get()
  @Can('account.read')
  list(@CurrentMember() member: Member): Promise<{ items: OwnSessionView[] }> {
    return this.sessions.list(member);
  }

  /** Ends one of the person's own sessions at once. */
  @Delete(':id')
  @HttpCode(204)
  @Can('account.end_session')
  end(@CurrentMember() member: Member, @Id() id: string): Promise<void> {
    return this.sessions.end(member, id);
  }

  /** Ends all of the person's sessions but this one. */
  @Delete()
  @HttpCode(204)
  @Can('account.end_session')
  endOthers(@CurrentMember() member: Member): Promise<void> {
    return this.sessions.endOthers(member);
  }
}
