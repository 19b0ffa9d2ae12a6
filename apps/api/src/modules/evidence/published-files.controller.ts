import { Controller, Get, Header, StreamableFile } from '@nestjs/common';
import { Public } from '../../http/access/access';
import { NotFound } from '../../http/problems/problems';
import { Id } from '../../http/bodies/validation';
import { EvidenceStore } from './evidence-store';
import { downloadOf } from './file-download';
import { PublishedFilesReadModel } from './published-files.read-model';

@Controller('api/v1/evidence')
export class PublishedFilesController {
  constructor(
    private readonly files: PublishedFilesReadModel,
    private readonly store: EvidenceStore,
  ) {}

  /** A published file as it was received; its SHA-256 stands beside it on the commitment. Never shown inside the page. */
  @Get(':id/file')
  @Public()
  @Header('Content-Security-Policy', "default-src 'none'; sandbox")
  async download(@Id() id: string): Promise<StreamableFile> {
    const file = await this.files.find(id);
    if (!file) throw new NotFound();
    return downloadOf(file, this.store);
  }
}
