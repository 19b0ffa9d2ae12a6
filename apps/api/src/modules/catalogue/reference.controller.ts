import { Controller, Get, Query } from '@nestjs/common';
import {
  CountriesQuery,
  type CountryView,
  ListQuery,
  type MechanismRef,
  type PageView,
  type ThemeRef,
} from '@heed/contracts';
import { Public } from '../../http/access/access';
import { Csv } from '../../http/csv/csv';
import { CountriesReader } from './countries.reader';
import { COUNTRY_SHEET } from './country.presenter';
import { MECHANISM_SHEET, THEME_SHEET } from './vocabulary.presenter';

@Controller('api/v1')
export class ReferenceController {
  constructor(private readonly reference: CountriesReader) {}

  /** Members and observers of the United Nations; invented States are marked. */
  @Get('countries')
  @Public()
  @Csv(COUNTRY_SHEET)
  countries(@Query() query: CountriesQuery): Promise<PageView<CountryView>> {
    return this.reference.list(query);
  }

  /** Bodies that issue recommendations. */
  @Get('mechanisms')
  @Public()
  @Csv(MECHANISM_SHEET)
  mechanisms(@Query() query: ListQuery): Promise<PageView<MechanismRef>> {
    return this.reference.mechanisms(query);
  }

  /** Themes of the reviewed annotations. */
  @Get('themes')
  @Public()
  @Csv(THEME_SHEET)
  themes(@Query() query: ListQuery): Promise<PageView<ThemeRef>> {
    return this.reference.themes(query);
  }
}
