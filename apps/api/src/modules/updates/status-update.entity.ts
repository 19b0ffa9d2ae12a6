import type { ImplementationStatus, UpdateState } from '@heed/domain';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** What one organisation says about one commitment for one period, while it is being written and cleared. */
@Entity({ schema: 'working', name: 'status_update' })
export class StatusUpdate {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'commitment_id' }) commitmentId!: string;
  @Column('text', { name: 'country_iso3', nullable: true }) country!: string | null;
  @Column('text') voice!: 'bearer' | 'independent';
  @Column('text') state!: UpdateState;
  @Column('text', { nullable: true }) status!: ImplementationStatus | null;
  @Column('date', { name: 'period_start', nullable: true }) periodStart!: string | null;
  @Column('date', { name: 'period_end', nullable: true }) periodEnd!: string | null;
  @Column('text') narrative!: string;
  @Column('text', { array: true }) measures!: string[];
  @Column('text') obstacles!: string;
  @Column('text', { name: 'next_steps' }) nextSteps!: string;
  @Column('text', { name: 'status_reason' }) statusReason!: string;
  @Column('uuid', { nullable: true }) corrects!: string | null;
  @VersionColumn() version!: number;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('text', { nullable: true }) post!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt!: Date | null;
  /** The Monday with whose batch it goes out, where its author's name is withheld. */
  @Column('date', { name: 'release_on', nullable: true }) releaseOn!: string | null;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt!: Date | null;
}
