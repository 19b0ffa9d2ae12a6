import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { Public } from '../../http/access/access';
import { DOCS_STYLE, docsPage } from './docs-page';
import { OpenApiDocument } from './openapi-document';

@Controller('api')
@ApiExcludeController()
export class OpenApiController {
  constructor(private readonly document: OpenApiDocument) {}

  /** The API for programs. */
  @Get('openapi.json')
  @Public()
  json(): OpenAPIObject {
    return this.document.get();
  }

  /** The API for people. */
  @Get('docs')
  @Public()
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(): string {
    return docsPage(this.document.get());
  }

  @Get('docs.css')
  @Public()
  @Header('Content-Type', 'text/css; charset=utf-8')
  style(): string {
    return DOCS_STYLE;
  }
}
