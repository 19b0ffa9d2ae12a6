import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { AskRecoveryDto, UseRecoveryDto } from '@heed/contracts';
import { Public } from '../../../http/access/access';
import { RecoveryUseService } from './recovery-use.service';

@Controller('api/v1/recoveries')
export class RecoveryUseController {
  constructor(private readonly recoveries: RecoveryUseService) {}

  /** Asks one's administrators for help. Answered alike whether there is such an account or not. */
  @Post('ask')
  @HttpCode(202)
  @Public()
  ask(@Body() dto: AskRecoveryDto): Promise<void> {
    return this.recoveries.ask(dto.email);
  }

  /**
   * Uses the link. For a password: sets the new one, and keeps the second factor, of which it asks for a code. For a second
   * factor: removes it, against the password in force. All sessions and tokens end; sign in next.
   */
  @Post('use')
  @HttpCode(204)
  @Public()
  use(@Body() dto: UseRecoveryDto): Promise<void> {
    return this.recoveries.use(dto);
  }
}
