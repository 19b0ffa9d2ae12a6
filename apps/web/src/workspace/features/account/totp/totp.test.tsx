import { screen } from '@testing-library/react';
import { encode } from 'uqr';
import { aMemberSession, anAccount, anOwnSession } from '../../../../../test/workspace/account-views';
import { brokenRules } from '../../../../../test/workspace/accessibility';
import { fakeApi, ok } from '../../../../../test/workspace/fake-api';
import { renderAt } from '../../../../../test/workspace/render-at';

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const LINK = `otpauth://totp/Heed:tomas.reke%40interior.example?secret=${SECRET}&issuer=Heed`;
const QUIET_ZONE = 4;

/** The modules that a picture draws dark, as rows of a matrix. */
const drawn = (picture: HTMLElement): boolean[][] => {
  const [, , size = 0] = (picture.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const dark = picture.querySelector('path[fill="#000"]')?.getAttribute('d') ?? '';
  const places = new Set([...dark.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`));
  return Array.from({ length: size }, (_row, y) =>
    Array.from({ length: size }, (_module, x) => places.has(`${x} ${y}`)),
  );
};

describe('setting up an authenticator app', () => {
  beforeEach(() => {
    fakeApi({
      'GET /session': () => ok(aMemberSession()),
      'GET /account': () => ok(anAccount()),
      'GET /sessions': () => ok({ items: [anOwnSession()] }),
      'GET /session/methods': () => ok({ oidc: null }),
      'GET /tokens': () => ok({ items: [] }),
      'POST /account/totp': () => ok({ secret: SECRET, uri: LINK }),
    });
  });

  it('shows the link as a picture that says exactly the same, beside the link and the key', async () => {
    const { container, user } = renderAt('/account');
    await user.click(await screen.findByRole('button', { name: 'Set up an authenticator app' }));
    const picture = await screen.findByRole('img', { name: 'QR code for the authenticator app' });
    expect(drawn(picture)).toEqual(encode(LINK, { ecc: 'M', border: QUIET_ZONE }).data);
    expect(screen.getByRole('link', { name: 'Open in the authenticator app' })).toHaveAttribute('href', LINK);
    expect(screen.getByText(SECRET.match(/.{4}/g)?.join(' ') ?? '')).toBeVisible();
    expect(await brokenRules(container)).toEqual([]);
  });

  it('draws it black on white, with white around it', async () => {
    const { user } = renderAt('/account');
    await user.click(await screen.findByRole('button', { name: 'Set up an authenticator app' }));
    const picture = await screen.findByRole('img', { name: 'QR code for the authenticator app' });
    const rows = drawn(picture);
    const size = rows.length;
    expect(picture.querySelector('path')).toHaveAttribute('d', `M0 0h${size}v${size}H0z`);
    expect(picture.querySelector('path')).toHaveAttribute('fill', '#fff');
    const inside = (n: number): boolean => n >= QUIET_ZONE && n < size - QUIET_ZONE;
    expect(rows.flatMap((row, y) => row.filter((dark, x) => dark && !(inside(x) && inside(y))))).toEqual([]);
    expect(picture.querySelectorAll('[style]')).toHaveLength(0);
  });
});
