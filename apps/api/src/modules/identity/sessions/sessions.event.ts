import { Injectable } from '@nestjs/common';
import { SessionsEndingRepository } from './sessions-ending.repository';

/**
 * Ends sessions at once when what they rest on has changed. Call it in the open transaction of the change, of whatever
 * role, after the change itself: a member's role ends sessions in its own organisation, and elsewhere only those of an
 * account that is disabled or of an organisation that is closed (`people.end_sessions`). Others are silently left.
 */
@Injectable()
export class SessionsEnding {
  constructor(private readonly repository: SessionsEndingRepository) {}

  /**
   * The account was disabled, or its password or factors changed: all its sessions, but for the one that did it, and
   * whatever waits for a second factor.
   */
  ofUser(userId: string, kept: string | null = null): Promise<void> {
    return this.repository.end(userId, null, kept);
  }

  /** The organisation was closed. */
  ofOrganisation(organisationId: string): Promise<void> {
    return this.repository.end(null, organisationId, null);
  }
}
