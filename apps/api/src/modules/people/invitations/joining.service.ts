import { Injectable } from '@nestjs/common';
import type { AcceptDto, InvitedView, JoinedView } from '@heed/contracts';
import { actsInPerson } from '@heed/domain';
import { RuleBroken } from '../../../http/problems/problems';
import type { Member } from '../../../http/request-scope';
import { PasswordSetting, type PreparedPassword } from '../../identity/passwords/password-setting.event';
import { hashOfToken } from '../one-time-link';
import { MemberTrail } from '../../audit/member-trail.event';
import { JoiningRepository, type KnownAccount, type OpenInvitation } from './joining.repository';

const required = (invitation: OpenInvitation | null): OpenInvitation => {
  if (!invitation) throw new RuleBroken('link.not_valid');
  return invitation;
};

/** Who gets a new account. */
interface Newcomer {
  name: string;
  password: PreparedPassword;
}

/** What a new account is made of; whoever is signed in has given both before. */
const given = ({ name, password }: AcceptDto): { name: string; password: string } => {
  if (name && password) return { name: name.trim(), password };
  const missing = [...(name ? [] : ['name']), ...(password ? [] : ['password'])];
  throw new RuleBroken('request.invalid', { fields: missing.map((field) => ({ field, reason: 'required' })) });
};

/** Whoever was invited joins. A link that is unknown, used, revoked or expired is answered in one way. */
@Injectable()
export class JoiningService {
  constructor(
    private readonly trail: MemberTrail,
    private readonly joining: JoiningRepository,
    private readonly passwords: PasswordSetting,
  ) {}

  look(token: string): Promise<InvitedView> {
    return this.trail.asIdentity(async () => {
      const invitation = required(await this.joining.find(hashOfToken(token)));
      const { organisation, post, roles, email, expiresAt } = invitation;
      return { organisation, post, roles, email, expiresAt: expiresAt.toISOString() };
    });
  }

  /** Hashing takes long on purpose, so it comes before the row is held; a link that opens nothing costs no hash. */
  async accept(dto: AcceptDto, signedIn: Member | null): Promise<JoinedView> {
    const former = signedIn && actsInPerson(signedIn.actor) ? signedIn : null;
    const tokenHash = hashOfToken(dto.token);
    const { email, organisation } = required(await this.trail.asIdentity(() => this.joining.find(tokenHash)));
    const newcomer = former?.email === email ? null : await this.prepare(dto, [email, organisation]);
    const joined = await this.trail.asIdentity(async () => {
      const invitation = required(await this.joining.hold(tokenHash));
      const known = await this.joining.accountOf(invitation.email);
      if (known && former?.actor.userId !== known.userId) return this.tell(known, invitation);
      if (known && known.demonstration !== invitation.demonstration) throw new RuleBroken('link.not_valid');
      const userId = known?.userId ?? (await this.newAccount(invitation, newcomer));
      await this.joining.join(invitation, userId);
      await this.leave(invitation, userId);
      return { email: invitation.email, organisation: invitation.organisation, newAccount: known === null };
    });
    if (!joined) throw new RuleBroken('invitation.sign_in_first');
    return joined;
  }

  private async prepare(dto: AcceptDto, known: readonly string[]): Promise<Newcomer> {
    const { name, password } = given(dto);
    return { name, password: await this.passwords.prepare(password, { secondFactor: false, words: [...known, name] }) };
  }

  /**
   * An account that is there joins by the hand of its owner: a link alone must not open it, nor set its password. Whoever
   * tries learns that there is one; so the account's own organisation learns who tried.
   */
  private async tell({ userId, organisationId }: KnownAccount, invitation: OpenInvitation): Promise<null> {
    await this.trail.note({
      action: 'invitation.met_account',
      targetKind: 'person',
      targetId: userId,
      codes: { organisation: { from: null, to: invitation.organisationId } },
      by: null,
      inTrailOf: organisationId,
    });
    return null;
  }

  private async newAccount({ email, demonstration }: OpenInvitation, newcomer: Newcomer | null): Promise<string> {
    if (!newcomer) throw new RuleBroken('link.not_valid'); // signed in as somebody whose account has just been closed
    const userId = await this.joining.addAccount({ email, name: newcomer.name, demonstration });
    await this.passwords.set(userId, newcomer.password);
    return userId;
  }

  private leave({ organisationId, id, post, roles }: OpenInvitation, userId: string): Promise<void> {
    return this.trail.leave({
      action: 'invitation.accepted',
      aggregateId: id,
      targetKind: 'person',
      targetId: userId,
      codes: { roles: { from: null, to: roles } },
      by: { userId, organisationId, post },
    });
  }
}
