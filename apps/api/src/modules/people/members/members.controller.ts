import { Body, Controller, Delete, Get, HttpCode, Patch, Query } from '@nestjs/common';
import { ChangePersonDto, ListQuery, type PeopleView, type PersonView } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { Can, CurrentActor } from '../../../http/access/access';
import { IfMatch } from '../../../http/conventions/if-match';
import { Id } from '../../../http/bodies/validation';
import { MembersService } from './members.service';

@Controller('api/v1/people')
export class MembersController {
  constructor(private readonly members: MembersService) {}

  /** Members of one's own organisation; its administrators also see who was invited and who has not been here for long. */
  @Get()
  @Can('person.read')
  list(@CurrentActor() actor: Actor, @Query() query: ListQuery): Promise<PeopleView> {
    return this.members.list(actor, query);
  }

  /** Gives somebody else other roles or another post. Their sessions end at once where the roles change. */
  @Patch(':userId')
  @Can('person.change')
  change(
    @CurrentActor() actor: Actor,
    @Id('userId') userId: string,
    @IfMatch() version: number,
    @Body() dto: ChangePersonDto,
  ): Promise<PersonView> {
    return this.members.change(actor, userId, version, dto);
  }

  /** Ends a membership: sessions and tokens end with it, and what was begun stays with the post. */
  @Delete(':userId')
  @HttpCode(204)
  @Can('person.remove')
  remove(@CurrentActor() actor: Actor, @Id('userId') userId: string): Promise<void> {
    return this.members.remove(actor, userId);
  }
}
