import { Module } from '@nestjs/common';
import { DistributionReader } from './distribution.reader';

/** Apart from the module of progress, which itself asks the catalogue. */
@Module({ providers: [DistributionReader], exports: [DistributionReader] })
export class DistributionModule {}
