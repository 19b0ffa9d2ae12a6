import { Module } from '@nestjs/common';
import { MemberTrailModule } from '../audit/member-trail.module';
import { CommitmentsModule } from '../commitments/commitments.module';
import { AssignmentsController } from './assignments.controller';
import { AssignmentsReadModel } from './assignments.read-model';
import { AssignmentsRepository } from './assignments.repository';
import { AssignmentsService } from './assignments.service';
import { MyCommitmentsController } from './my-commitments.controller';
import { MyCommitmentsService } from './my-commitments.service';

@Module({
  imports: [CommitmentsModule, MemberTrailModule],
  controllers: [MyCommitmentsController, AssignmentsController],
  providers: [AssignmentsReadModel, AssignmentsRepository, AssignmentsService, MyCommitmentsService],
})
export class AssignmentsModule {}
