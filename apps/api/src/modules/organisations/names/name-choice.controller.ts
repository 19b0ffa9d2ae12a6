import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { NameChoiceDto, type OrganisationView } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { Can, CurrentActor } from '../../../http/access/access';
import { IfMatch } from '../../../http/conventions/if-match';
import { Id } from '../../../http/bodies/validation';
import { NameChoiceService } from './name-choice.service';

@Controller('api/v1/organisations/:id')
export class NameChoiceController {
  constructor(private readonly names: NameChoiceService) {}

  /** In which name the organisation publishes from now on: its own, none, or that of a host, which has to agree. */
  @Put('name-choice')
  @Can('organisation.choose_name')
  choose(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() dto: NameChoiceDto,
  ): Promise<OrganisationView> {
    return this.names.choose(actor, id, version, dto);
  }

  /** The host lends its name to the organisation of this id. */
  @Post('hosting/agree')
  @HttpCode(200)
  @Can('organisation.host')
  agree(@CurrentActor() actor: Actor, @Id() id: string): Promise<OrganisationView> {
    return this.names.answer(actor, id, 'agreed');
  }

  /** The host does not lend its name, or does so no longer. What it hosted until now stays. */
  @Post('hosting/refuse')
  @HttpCode(200)
  @Can('organisation.host')
  refuse(@CurrentActor() actor: Actor, @Id() id: string): Promise<OrganisationView> {
    return this.names.answer(actor, id, 'refused');
  }
}
