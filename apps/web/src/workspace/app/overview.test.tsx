import { screen, waitFor, within } from '@testing-library/react';
import type { CountryView } from '@heed/contracts';
import { brokenRules } from '../../../test/workspace/accessibility';
import { fakeApi, ok } from '../../../test/workspace/fake-api';
import { renderAt } from '../../../test/workspace/render-at';
import { aSession, aWorld } from '../../../test/workspace/views';

const aCountry = (iso3: string, name: string, region: { code: string; name: string }): CountryView => ({
  iso3,
  name,
  membership: 'member',
  demonstration: false,
  iso2: null,
  m49: null,
  names: {},
  admittedOn: null,
  region,
  regionalGroup: null,
});
const americas = { code: '019', name: 'Americas' };
const europe = { code: '150', name: 'Europe' };

const withWorld = () =>
  fakeApi({
    'GET /session': () => ok(aSession({ abilities: ['overview.read'] })),
    'GET /countries': () =>
      ok({
        items: [
          aCountry('AUT', 'Austria', europe),
          aCountry('BRA', 'Brazil', americas),
          aCountry('CYP', 'Cyprus', europe),
        ],
        next: null,
      }),
    'GET /progress': ({ search }) =>
      ok(
        search.get('groupBy') === 'country'
          ? aWorld([
              { value: 'CYP', label: 'Cyprus', reported: 41 },
              { value: 'AUT', label: 'Austria', reported: 3 },
              { value: 'BRA', label: 'Brazil', reported: 99 },
            ])
          : aWorld([{ value: 'policing', label: 'Policing', reported: 0 }]),
      ),
  });

const names = async (): Promise<(string | null)[]> =>
  (await screen.findAllByRole('rowheader')).map((header) => within(header).getByRole('link').textContent);

describe('the overview across countries', () => {
  it('stands in alphabetical order, never in order of a number', async () => {
    withWorld();
    const { container } = renderAt('/overview');
    expect(await names()).toEqual(['Austria', 'Brazil', 'Cyprus']);
    expect(screen.getByText('Counted: commitments')).toBeVisible();
    expect(await brokenRules(container)).toEqual([]);
  });

  it('can stand by region, and be narrowed to one', async () => {
    withWorld();
    const { router, user } = renderAt('/overview?order=region');
    await waitFor(async () => expect(await names()).toEqual(['Brazil', 'Austria', 'Cyprus']));
    await user.selectOptions(screen.getByLabelText('Region'), 'Europe');
    await user.click(screen.getByRole('button', { name: 'Apply' }));
    expect(router.state.location.search).toBe('?order=region&region=150');
    expect(await names()).toEqual(['Austria', 'Cyprus']);
    expect(screen.getByRole('link', { name: 'Remove the filter Region: Europe' })).toBeVisible();
  });

  it('leads from every number to its rows, under the same filters', async () => {
    const api = withWorld();
    renderAt('/overview?theme=policing');
    const figure = await screen.findByRole('link', { name: '41 of 173' });
    expect(figure).toHaveAttribute(
      'href',
      '/workspace/commitments?theme=policing&country=CYP&applicability=applies&voice=bearer',
    );
    const asked = api.asked.find(({ path, search }) => path === '/progress' && search.get('groupBy') === 'country');
    expect(asked?.search.get('theme')).toBe('policing');
    expect(screen.getByRole('link', { name: 'Download as CSV' })).toHaveAttribute(
      'href',
      '/api/v1/progress?theme=policing&groupBy=country&format=csv',
    );
  });
});
