import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor } from '@heed/domain';

/** A signed-in member and the session through which the request came. */
export interface Member {
  actor: Actor;
  sessionId: string;
  /** Must come back as `X-CSRF-Token` with every change. */
  csrfToken: string;
  /** When the person last proved to be there. */
  provenAt: Date;
  /** Role in the organisation as a person's post: work belongs to a post, not to a person. */
  post: string;
  name: string;
  email: string;
  organisation: { id: string; slug: string; name: string };
  /** Who publishes for the organisation's State. */
  publisher: { name: string } | null;
  expiresAt: Date;
}

/** What is known about the request being answered. Never an address, a user agent or a query text. */
export interface RequestScope {
  readonly requestId: string;
  member: Member | null;
  /** Who the member is by now, asked of the session or token that the request came with; null where it has ended. */
  resolveAgain?: () => Promise<Member | null>;
}

const storage = new AsyncLocalStorage<RequestScope>();

export const runInScope = (scope: RequestScope, work: () => void): void => storage.run(scope, work);

/** The running request, or undefined in commands and jobs. */
export const currentScope = (): RequestScope | undefined => storage.getStore();

/** Id of the running request; commands and jobs say so instead. */
export const currentRequestId = (): string => storage.getStore()?.requestId ?? 'command';

export const currentMember = (): Member | null => storage.getStore()?.member ?? null;
