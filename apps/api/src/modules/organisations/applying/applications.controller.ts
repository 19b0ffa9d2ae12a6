import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApplicationDto, type ApplicationView } from '@heed/contracts';
import { Public } from '../../../http/access/access';
import { ApplicationsService } from './applications.service';

@Controller('api/v1/organisations/applications')
export class ApplicationsController {
  constructor(private readonly applications: ApplicationsService) {}

  /** An organisation asks to be let in. The answer does not tell whether it is known already. */
  @Post()
  @HttpCode(202)
  @Public()
  apply(@Body() dto: ApplicationDto): Promise<ApplicationView> {
    return this.applications.apply(dto);
  }
}
