import { MembershipsRepository } from '../memberships/memberships.repository';
import { MembershipsService } from '../memberships/memberships.service';
import { OwnSessionsRepository } from '../own-sessions/own-sessions.repository';
import { OwnSessionsService } from '../own-sessions/own-sessions.service';
import { PersonLock } from '../proofs/person-lock.repository';
import { SessionCookie } from './session-cookie';
import { SessionRepository } from './session.repository';
import { SessionsEndingRepository } from './sessions-ending.repository';
import { SessionsEnding } from './sessions.event';
import { SessionsService } from './sessions.service';

/** What the module provides of sessions. */
export const SESSIONS = [
  MembershipsRepository,
  MembershipsService,
  OwnSessionsRepository,
  OwnSessionsService,
  PersonLock,
  SessionCookie,
  SessionRepository,
  SessionsEnding,
  SessionsEndingRepository,
  SessionsService,
];
