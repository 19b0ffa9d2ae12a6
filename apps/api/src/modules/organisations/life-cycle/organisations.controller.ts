import { Body, Controller, Get, HttpCode, Patch, Post, Put, Query } from '@nestjs/common';
import {
  EditOrganisationDto,
  GanhriStatusDto,
  OrganisationReasonDto,
  OrganisationsQuery,
  RenameOrganisationDto,
  type OrganisationRow,
  type OrganisationView,
  type PageView,
  type VerifiedOrganisationView,
} from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { Can, CurrentActor } from '../../../http/access/access';
import { IfMatch } from '../../../http/conventions/if-match';
import { Id } from '../../../http/bodies/validation';
import { OrganisationMoves } from './organisation-moves.service';
import { OrganisationsService } from './organisations.service';

@Controller('api/v1/organisations')
export class OrganisationsController {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly moves: OrganisationMoves,
  ) {}

  /** Organisations that the reader may verify, oldest application first. */
  @Get()
  @Can('organisation.list')
  list(@CurrentActor() actor: Actor, @Query() query: OrganisationsQuery): Promise<PageView<OrganisationRow>> {
    return this.organisations.list(actor, query);
  }

  /** An organisation with the steps of its life, for itself and its verifier. */
  @Get(':id')
  @Can('organisation.read')
  read(@CurrentActor() actor: Actor, @Id() id: string): Promise<OrganisationView> {
    return this.organisations.read(actor, id);
  }

  /** What the organisation says of itself. */
  @Patch(':id')
  @Can('organisation.edit')
  edit(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() dto: EditOrganisationDto,
  ): Promise<OrganisationView> {
    return this.organisations.edit(actor, id, version, dto);
  }

  /** What it is called from now on: who verified the name changes it, and says why. */
  @Put(':id/names')
  @Can('organisation.rename')
  rename(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() dto: RenameOrganisationDto,
  ): Promise<OrganisationView> {
    return this.moves.rename(actor, id, version, dto);
  }

  /** The identity is known; nothing else is said. Answers with the way in for the first administrator, shown once. */
  @Post(':id/verify')
  @HttpCode(200)
  @Can('organisation.verify')
  verify(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
  ): Promise<VerifiedOrganisationView> {
    return this.moves.verify(actor, id, version);
  }

  /** Another way in for the first administrator, while nobody has joined; the former one closes. */
  @Post(':id/first-invitation')
  @HttpCode(200)
  @Can('organisation.invite_first')
  inviteFirst(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
  ): Promise<VerifiedOrganisationView> {
    return this.moves.inviteFirst(actor, id, version);
  }

  /** Its members still sign in, read, export and withdraw; they write and publish nothing. */
  @Post(':id/suspend')
  @HttpCode(200)
  @Can('organisation.suspend')
  suspend(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() { reason }: OrganisationReasonDto,
  ): Promise<OrganisationView> {
    return this.moves.suspend(actor, id, version, reason);
  }

  /** Ends a suspension: its members write and publish again. */
  @Post(':id/reinstate')
  @HttpCode(200)
  @Can('organisation.reinstate')
  reinstate(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() { reason }: OrganisationReasonDto,
  ): Promise<OrganisationView> {
    return this.moves.reinstate(actor, id, version, reason);
  }

  /** For good: its members are signed out and cannot sign in again. What it published stays. */
  @Post(':id/close')
  @HttpCode(200)
  @Can('organisation.close')
  close(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() { reason }: OrganisationReasonDto,
  ): Promise<OrganisationView> {
    return this.moves.close(actor, id, version, reason);
  }

  /** The accreditation of a NHRI by GANHRI, with its day. */
  @Post(':id/ganhri-status')
  @HttpCode(200)
  @Can('organisation.note_status')
  noteStatus(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() dto: GanhriStatusDto,
  ): Promise<OrganisationView> {
    return this.moves.noteStatus(actor, id, version, dto);
  }
}
