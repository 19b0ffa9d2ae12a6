import { Controller, Get, Module, Post } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { Can, Public } from './access';
import { BareRoutes } from './bare-routes';
import { Routes } from './routes';

@Controller('open')
class OpenController {
  @Get()
  @Public()
  list(): string {
    return this.words();
  }

  @Post()
  @Can('update.draft')
  draft(): string {
    return this.words();
  }

  /** Not a route. */
  words(): string {
    return 'words';
  }
}

@Controller('bare')
class BareController {
  @Get()
  @Public()
  list(): string {
    return 'ruled';
  }

  @Get('forgotten')
  forgotten(): string {
    return 'bare';
  }
}

@Module({ imports: [DiscoveryModule], controllers: [OpenController], providers: [Routes, BareRoutes] })
class RuledModule {}

@Module({ imports: [DiscoveryModule], controllers: [OpenController, BareController], providers: [Routes, BareRoutes] })
class ForgetfulModule {}

const start = async (module: typeof RuledModule) =>
  (await Test.createTestingModule({ imports: [module] }).compile()).createNestApplication({ logger: false }).init();

describe('An application', () => {
  it('starts when every route says who may call it', async () => {
    const app = await start(RuledModule);
    await app.close();
    expect(app).toBeDefined();
  });

  it('refuses to start with a route that does not, and names it', async () => {
    await expect(start(ForgetfulModule)).rejects.toThrow('(@Can or @Public): BareController.forgotten');
  });
});
