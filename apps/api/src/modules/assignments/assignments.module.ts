import { Module } from '@nestjs/common';
import { CommitmentsModule } from '../commitments/commitments.module';
import { AssignmentsReadModel } from './assignments.read-model';
import { MyCommitmentsController } from './my-commitments.controller';
import { MyCommitmentsService } from './my-commitments.service';

@Module({
  imports: [CommitmentsModule],
  controllers: [MyCommitmentsController],
  providers: [AssignmentsReadModel, MyCommitmentsService],
})
export class AssignmentsModule {}
