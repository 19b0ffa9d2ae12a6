import { aHeedApp } from '../../../test/app';

describe('The description of the API', () => {
  const heed = aHeedApp('empty');
  const read = async () => (await heed.anyone().get('/api/openapi.json')).body;

  it('is OpenAPI 3.1 and says for every operation who may call it and which problems it can answer', async () => {
    const document = await read();
    expect(document.openapi).toBe('3.1.0');
    const operations = Object.values<Record<string, object>>(document.paths).flatMap((path) => Object.values(path));
    expect(operations.length).toBeGreaterThan(4);
    const names = operations.map((operation): unknown => Reflect.get(operation, 'operationId'));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    for (const operation of operations) {
      expect(operation).toMatchObject({
        'x-access': expect.any(String),
        operationId: expect.stringMatching(/^\w+\.\w+$/),
      });
      expect(Object.keys(Reflect.get(operation, 'responses'))).toEqual(expect.arrayContaining(['500', '503']));
    }
  });

  it('derives request classes from the rules that check them', async () => {
    const { components, paths } = await read();
    expect(components.schemas.SignInDto).toMatchObject({
      required: ['email', 'password'],
      properties: {
        email: { format: 'email', maxLength: 254 },
        password: { type: 'string', minLength: 1, maxLength: 200 },
      },
    });
    const signIn = paths['/api/v1/session'].post;
    expect(signIn['x-access']).toBe('public');
    expect(signIn.requestBody.content['application/json'].schema).toEqual({ $ref: '#/components/schemas/SignInDto' });
    expect(signIn.responses['400'].content).toHaveProperty('application/problem+json');
    const signOut = paths['/api/v1/session'].delete;
    expect(signOut['x-access']).toBe('account.end_session');
    expect(signOut.parameters).toContainEqual(expect.objectContaining({ name: 'X-CSRF-Token', in: 'header' }));
    expect(Object.keys(signOut.responses)).toEqual(expect.arrayContaining(['204', '401', '403']));
  });

  it('refers to nothing that it does not hold', async () => {
    const { text } = await heed.anyone().get('/api/openapi.json');
    const { components } = JSON.parse(text);
    const names = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !(name in components.schemas))).toEqual([]);
  });

  it('is also a page without scripts, styles or words from elsewhere', async () => {
    const { status, headers, text } = await heed.anyone().get('/api/docs').set('Accept', 'text/html');
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(text).toContain('<code>POST /api/v1/session</code>');
    expect(text).toContain('id="problem-csrf.invalid"');
    expect(text).not.toMatch(/<script|style=|https?:\/\//);
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of text.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });
});
