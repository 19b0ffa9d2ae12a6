import type { Role } from '@heed/domain';
import { IsEmail, IsString, Length, MaxLength } from 'class-validator';
import type { OrganisationRef } from './references';

export class SignInDto {
  @IsEmail() @MaxLength(254) email!: string;
  @IsString() @Length(1, 200) password!: string;
}

/** Who is signed in. Send `csrfToken` back as `X-CSRF-Token` with every change. */
export interface SessionView {
  user: { id: string; name: string; email: string };
  organisation: OrganisationRef;
  roles: Role[];
  post: string;
  isPublisher: boolean;
  /** Who publishes for the State of the organisation; null without a State or a publisher. */
  publisher: { name: string } | null;
  csrfToken: string;
  /** ISO instant. */
  expiresAt: string;
  abilities: string[];
}
