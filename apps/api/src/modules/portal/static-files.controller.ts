import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Public } from '../../http/access/access';
import { StaticFiles } from './static-files';

@Controller()
export class StaticFilesController {
  constructor(private readonly files: StaticFiles) {}

  /** Style sheet and script of the portal. */
  @Get('assets/:name')
  @Public()
  asset(@Param('name') name: string, @Res() response: Response): void {
    this.files.asset(name, response);
  }

  /** The members' application. */
  @Get('workspace')
  @Public()
  workspace(@Res() response: Response): void {
    this.files.workspaceFile('', response);
  }

  /** Its files; any other path below is a screen of it. */
  @Get('workspace/*path')
  @Public()
  workspaceFile(@Param('path') path: string[], @Res() response: Response): void {
    this.files.workspaceFile(path.join('/'), response);
  }
}
