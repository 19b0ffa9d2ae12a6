import { randomUUID } from 'node:crypto';
import type { Role } from '@heed/domain';
import { aHeedApp } from '../../../test/app';
import { aMember } from '../../../test/a-member';
import { type Route, Routes } from './routes';

type Agent = ReturnType<ReturnType<typeof aHeedApp>['anyone']>;
const COUNTRY = 'QXX';

describe('Every route for members', () => {
  const heed = aHeedApp('empty');
  const routes = (): Route[] =>
    heed.app
      .get(Routes, { strict: false })
      .all()
      .filter(({ rule }) => rule?.kind === 'can');
  const call = (agent: Agent, { method, path }: Route) => {
    const address = path.replace(/:\w+/g, () => randomUUID());
    if (method === 'GET') return agent.get(address);
    if (method === 'PUT') return agent.put(address).send({});
    if (method === 'PATCH') return agent.patch(address).send({});
    if (method === 'DELETE') return agent.delete(address);
    if (method === 'POST') return agent.post(address).send({});
    throw new Error(`the sweep does not know ${method}`);
  };

  /** Each may do something that the others may not; together, everything that a route asks for. */
  const members = async (): Promise<Agent[]> => {
    const roles: Role[] = ['administrator', 'validator', 'contributor', 'reader'];
    const ngo = await aMember(heed, { kind: 'ngo', roles });
    const secretariat = await aMember(heed, { kind: 'ohchr', roles });
    const operator = await aMember(heed, { kind: 'operator', roles });
    const publisher = await aMember(heed, { kind: 'ngo', roles }); // becomes the NMIRF of a State below
    await heed.rows(
      `INSERT INTO catalogue.country (iso3, names, sort_name, membership, region, region_names)
       VALUES ($1, '{"en": "A country"}', 'A country', 'observer', 'X', '{}')`,
      [COUNTRY],
    );
    const nmirf = [publisher.organisationId, COUNTRY];
    await heed.rows("UPDATE people.organisation SET kind = 'nmirf', country_iso3 = $2 WHERE id = $1", nmirf);
    await heed.rows('INSERT INTO people.state_publisher (organisation_id, country_iso3) VALUES ($1, $2)', nmirf);
    const agents = [ngo, secretariat, operator, publisher].map(async ({ email, password }) => {
      const agent = heed.anyone();
      await agent.post('/api/v1/session').send({ email, password }).expect(201);
      return agent;
    });
    const signedIn = await Promise.all(agents);
    await heed.rows("UPDATE people.session SET assurance = 'phishing_resistant'");
    return signedIn;
  };

  it('is one of at least fifteen that the sweep finds, and has an address', () => {
    expect(routes().length).toBeGreaterThanOrEqual(15);
    expect(routes().map(({ path }) => path)).toEqual(expect.arrayContaining(['/api/v1/updates/:id/publish']));
  });

  it('answers nobody without a session', async () => {
    const answers: string[] = [];
    for (const route of routes()) {
      const { status, body } = await call(heed.anyone(), route);
      answers.push(`${route.name} ${status} ${body.code}`);
    }
    expect(answers).toEqual(routes().map(({ name }) => `${name} 401 session.required`));
  });

  it('that changes something changes nothing without the CSRF token of the session', async () => {
    const agents = await members();
    const changing = routes().filter(({ method }) => method !== 'GET');
    const answers: string[] = [];
    for (const route of changing) {
      const codes = new Set<string>();
      for (const agent of agents) {
        const { status, body } = await call(agent, route);
        codes.add(`${status} ${body.code}`);
      }
      // Whoever may not do this at all is told that first; who may is asked for the token.
      answers.push(`${route.name} ${[...codes].filter((code) => code !== '403 access.denied').join()}`);
    }
    expect(answers).toEqual(changing.map(({ name }) => `${name} 403 csrf.invalid`));
  });
});
