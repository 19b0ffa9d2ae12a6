import { rm } from 'node:fs/promises';
import { type CallHandler, type ExecutionContext, Injectable, Logger, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import multer, { diskStorage, MulterError } from 'multer';
import { finalize, from, mergeMap, type Observable } from 'rxjs';
import { AccessGuard } from '../../http/access/access.guard';
import { RuleBroken } from '../../http/problems/problems';
import { refuseUnsafeText } from '../../http/bodies/safe-text';
import { MAX_FILE_BYTES } from './accepted-types';
import { EvidenceStore } from './evidence-store';

/** One file to disk under a random name, nothing larger than the limit, no flood of fields; gone again when the request ends. */
@Injectable()
export class IncomingFile implements NestInterceptor {
  private readonly receive;

  constructor(
    store: EvidenceStore,
    private readonly access: AccessGuard,
  ) {
    this.receive = multer({
      storage: diskStorage({
        destination: (_request, _file, done) => {
          store.incoming().then(
            (folder) => done(null, folder),
            (error: unknown) => done(error instanceof Error ? error : new Error('no folder for uploads'), ''),
          );
        },
      }),
      defParamCharset: 'utf8',
      limits: { fileSize: MAX_FILE_BYTES, files: 1, fields: 5, fieldSize: 10_000, parts: 8 },
    }).single('file');
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const received = this.upload(request, http.getResponse<Response>());
    return from(received).pipe(
      mergeMap(() => this.access.stillActivates(context)),
      mergeMap(() => next.handle()),
      finalize(() => void discard(request)),
    );
  }

  private async upload(request: Request, response: Response): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.receive(request, response, (error: unknown) => {
        if (error === undefined || error === null) resolve();
        else reject(problemOf(error));
      });
    });
    const body: unknown = request.body;
    refuseUnsafeText(body);
    const fields: unknown[] = typeof body === 'object' && body !== null ? Object.values(body) : [];
    refuseUndecoded([request.file?.originalname, ...fields]);
  }
}

/** What the disk says about itself, such as ENOSPC; everything else that is no limit is a body that cannot be read. */
const ofTheSystem = (error: unknown): boolean => typeof error === 'object' && error !== null && 'errno' in error;

const problemOf = (error: unknown): unknown => {
  if (ofTheSystem(error)) return error;
  if (!(error instanceof MulterError)) return new RuleBroken('request.malformed');
  if (error.code === 'LIMIT_FILE_SIZE')
    return new RuleBroken('file.too_large', {
      fields: [{ field: 'file', reason: 'maxBytes', params: { max: MAX_FILE_BYTES } }],
    });
  const field = error.field ?? 'file';
  return new RuleBroken('request.unknown_field', { fields: [{ field, reason: 'whitelistValidation' }] });
};

/** The decoder puts U+FFFD where bytes were no UTF-8; a title or a name with holes is not what was sent. */
const refuseUndecoded = (texts: readonly unknown[]): void => {
  if (texts.some((text) => typeof text === 'string' && text.includes('\ufffd')))
    throw new RuleBroken('request.malformed');
};

const logger = new Logger('uploads');

/** A file that was kept is no longer there; one that was refused is. Of two files the second never had a place on disk. */
const discard = async ({ file }: Request): Promise<void> => {
  const path: string | undefined = file?.path;
  if (path !== undefined) await rm(path, { force: true }).catch((error: unknown) => logger.error(error));
};
