import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { OpenApiDocument } from './openapi-document';
import { OpenApiController } from './openapi.controller';
import { RouteFactsReader } from './route-facts';

@Module({
  imports: [DiscoveryModule],
  controllers: [OpenApiController],
  providers: [OpenApiDocument, RouteFactsReader],
})
export class OpenApiModule {}
