import { Controller, Get, Header } from '@nestjs/common';
import { Public } from '../../http/access/access';
import { HealthService, type HealthView } from './health.service';

@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  /** The process answers. Never asks the database, so that a slow database restarts nothing. */
  @Get('live')
  @Public()
  @Header('Cache-Control', 'no-store')
  live(): HealthView {
    return { status: 'ok' };
  }

  /** Requests can be served: the database answers and its schema is complete. */
  @Get('ready')
  @Public()
  @Header('Cache-Control', 'no-store')
  ready(): Promise<HealthView> {
    return this.health.ready();
  }
}
