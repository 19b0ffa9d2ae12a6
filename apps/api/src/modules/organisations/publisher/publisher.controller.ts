import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { NamePublisherDto, type PublisherView } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { Can, CurrentActor } from '../../../http/access/access';
import { PublisherService } from './publisher.service';

@Controller('api/v1/countries/:iso3/publisher')
export class PublisherController {
  constructor(private readonly publisher: PublisherService) {}

  /** Who publishes the State's account, and who may be named. */
  @Get()
  @Can('publisher.read')
  read(@CurrentActor() actor: Actor, @Param('iso3') iso3: string): Promise<PublisherView> {
    return this.publisher.read(actor, iso3);
  }

  /** The State names its publisher among its verified ministries, agencies and mechanism. */
  @Put()
  @Can('publisher.name')
  name(
    @CurrentActor() actor: Actor,
    @Param('iso3') iso3: string,
    @Body() dto: NamePublisherDto,
  ): Promise<PublisherView> {
    return this.publisher.name(actor, iso3, dto.organisation);
  }
}
