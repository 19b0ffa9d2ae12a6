import { PasskeyCeremonies } from './ceremonies/passkey-ceremonies';
import { PasskeyEnrolmentService } from './own-passkeys/passkey-enrolment.service';
import { PasskeyProofService } from './signing-in/passkey-proof.service';
import { PasskeyRemovalService } from './own-passkeys/passkey-removal.service';
import { PasskeyRepository } from './passkey.repository';
import { PasskeyStrategy } from './signing-in/passkey.strategy';
import { RelyingParty } from './ceremonies/relying-party';

/** What the routes of passkeys are made of. */
export const PASSKEYS = [
  PasskeyCeremonies,
  PasskeyEnrolmentService,
  PasskeyProofService,
  PasskeyRemovalService,
  PasskeyRepository,
  PasskeyStrategy,
  RelyingParty,
];
