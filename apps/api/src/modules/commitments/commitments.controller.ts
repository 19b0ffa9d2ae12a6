import { Controller, Get, Query } from '@nestjs/common';
import { AsOfQuery, type CommitmentRow, CommitmentsQuery, type CommitmentView, type PageView } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { CurrentReader, Public } from '../../http/access/access';
import { Csv } from '../../http/csv/csv';
import { Id } from '../../http/bodies/validation';
import { CommitmentAbilities } from './commitment-abilities.service';
import { COMMITMENT_SHEET } from './commitment-sheet.reader';
import { CommitmentsReader } from './commitments.reader';

@Controller('api/v1/commitments')
export class CommitmentsController {
  constructor(
    private readonly commitments: CommitmentsReader,
    private readonly abilities: CommitmentAbilities,
  ) {}

  /** One recommendation and one bearer each, with the standing of its three voices. */
  @Get()
  @Public()
  @Csv(COMMITMENT_SHEET)
  list(@Query() query: CommitmentsQuery): Promise<PageView<CommitmentRow>> {
    return this.commitments.list(query);
  }

  /** One commitment with its accounts, evidence, positions and the same ask elsewhere. */
  @Get(':id')
  @Public()
  one(@Id() id: string, @Query() query: AsOfQuery, @CurrentReader() reader: Actor | null): Promise<CommitmentView> {
    return this.abilities.commitment(reader, id, query);
  }
}
