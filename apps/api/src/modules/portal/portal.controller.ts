import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { AsOfQuery, CommitmentsQuery, type PortalPage, PublishedUpdatesQuery } from '@heed/contracts';
import { Public } from '../../http/access/access';
import { Id } from '../../http/bodies/validation';
import { CataloguePages } from './catalogue-pages.service';
import { OrganisationPages } from './organisation-pages.service';
import { PageQueryInterceptor } from './page-address';
import {
  CountryPageQuery,
  DocumentPageQuery,
  DocumentsPageQuery,
  HomePageQuery,
  PledgesPageQuery,
  RecommendationsPageQuery,
  SearchPageQuery,
} from './portal.queries';
import { ProgressPages } from './progress-pages.service';
import { RecommendationPages } from './recommendation-pages.service';
import { RenderInterceptor } from './render.interceptor';

/** The public pages. Each method gives what the page shows; the interceptor renders it. */
@Controller()
@UseInterceptors(PageQueryInterceptor, RenderInterceptor)
export class PortalController {
  constructor(
    private readonly asked: CataloguePages,
    private readonly progress: ProgressPages,
    private readonly single: RecommendationPages,
    private readonly organisations: OrganisationPages,
  ) {}

  @Get()
  @Public()
  home(@Query() query: HomePageQuery): Promise<PortalPage> {
    return this.progress.home(query);
  }

  @Get('countries')
  @Public()
  countries(@Query() query: AsOfQuery): Promise<PortalPage> {
    return this.progress.countries(query);
  }

  @Get('countries/:iso3')
  @Public()
  country(@Param('iso3') iso3: string, @Query() query: CountryPageQuery): Promise<PortalPage> {
    return this.progress.country(iso3, query);
  }

  @Get('documents')
  @Public()
  documents(@Query() query: DocumentsPageQuery): Promise<PortalPage> {
    return this.asked.documents(query);
  }

  @Get('pledges')
  @Public()
  pledges(@Query() query: PledgesPageQuery): Promise<PortalPage> {
    return this.asked.pledges(query);
  }

  @Get('documents/:key')
  @Public()
  document(@Param('key') key: string, @Query() query: DocumentPageQuery): Promise<PortalPage> {
    return this.asked.document(key, query);
  }

  @Get('recommendations')
  @Public()
  recommendations(@Query() query: RecommendationsPageQuery): Promise<PortalPage> {
    return this.asked.recommendations(query);
  }

  @Get('recommendations/:id')
  @Public()
  recommendation(@Param('id') id: string, @Query() query: AsOfQuery): Promise<PortalPage> {
    return this.single.recommendation(id, query);
  }

  @Get('commitments')
  @Public()
  commitments(@Query() query: CommitmentsQuery): Promise<PortalPage> {
    return this.progress.list(query);
  }

  @Get('accounts')
  @Public()
  accounts(@Query() query: PublishedUpdatesQuery): Promise<PortalPage> {
    return this.progress.accountsList(query);
  }

  @Get('commitments/:id')
  @Public()
  commitment(@Id() id: string, @Query() query: AsOfQuery): Promise<PortalPage> {
    return this.progress.commitment(id, query);
  }

  @Get('organisations/:slug')
  @Public()
  organisation(@Param('slug') slug: string, @Query() query: AsOfQuery): Promise<PortalPage> {
    return this.organisations.organisation(slug, query);
  }

  @Get('search')
  @Public()
  search(@Query() query: SearchPageQuery): Promise<PortalPage> {
    return this.asked.search(query);
  }

  @Get('methodology')
  @Public()
  methodology(@Query() _query: AsOfQuery): PortalPage {
    return { page: 'methodology' };
  }

  @Get('demonstration')
  @Public()
  demonstration(@Query() _query: AsOfQuery): Promise<PortalPage> {
    return this.progress.demonstration();
  }
}
