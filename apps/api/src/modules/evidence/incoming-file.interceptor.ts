import { rm } from 'node:fs/promises';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import multer, { diskStorage, MulterError } from 'multer';
import { finalize, from, mergeMap, type Observable } from 'rxjs';
import { RuleBroken } from '../../http/problems';
import { MAX_FILE_BYTES } from './accepted-types';
import { EvidenceStore } from './evidence-store';

/** One file to disk under a random name, nothing larger than the limit, no flood of fields; gone again when the request ends. */
@Injectable()
export class IncomingFile implements NestInterceptor {
  private readonly receive;

  constructor(store: EvidenceStore) {
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
      mergeMap(() => next.handle()),
      finalize(() => void discard(request)),
    );
  }

  private upload(request: Request, response: Response): Promise<void> {
    return new Promise((resolve, reject) => {
      this.receive(request, response, (error: unknown) => {
        if (error === undefined || error === null) resolve();
        else reject(problemOf(error));
      });
    });
  }
}

const problemOf = (error: unknown): unknown => {
  if (!(error instanceof MulterError)) return error;
  if (error.code === 'LIMIT_FILE_SIZE')
    return new RuleBroken('file.too_large', {
      fields: [{ field: 'file', reason: 'maxBytes', params: { max: MAX_FILE_BYTES } }],
    });
  const field = error.field ?? 'file';
  return new RuleBroken('request.unknown_field', { fields: [{ field, reason: 'whitelistValidation' }] });
};

/** A file that was kept is no longer there; one that was refused is. */
const discard = async ({ file }: Request): Promise<void> => {
  if (file) await rm(file.path, { force: true });
};
