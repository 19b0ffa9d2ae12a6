import type { Locale } from '@heed/messages';
import { configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter } from 'react-router';
import { App, createQueryClient } from '../../src/workspace/app/app';
import { routes } from '../../src/workspace/app/routes';

// A page waits for its piece of the program to be compiled, on a machine that may have other work.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(90_000);

// jsdom has the element but not its modal methods.
HTMLDialogElement.prototype.showModal = function show(this: HTMLDialogElement) {
  this.open = true;
};

/** jsdom has no `Request`; the router makes one for each change of page and reads no more of it than this. */
class PlainRequest {
  readonly url: string;
  readonly signal: AbortSignal | null | undefined;
  readonly method = 'GET';
  readonly headers = new Headers();

  constructor(url: string | URL, init?: RequestInit) {
    this.url = String(url);
    this.signal = init?.signal;
  }
}
Object.assign(globalThis, { Request: PlainRequest });

/** The whole workspace at an address, as a member opens it. */
export const renderAt = (address: string, locale?: Locale) => {
  const router = createMemoryRouter(routes, { initialEntries: [address] });
  const user = userEvent.setup();
  const client = createQueryClient({ retryDelay: 10 }); // a lost answer is asked for again, but nobody waits for it
  return { router, user, ...render(<App router={router} locale={locale} client={client} />) };
};
