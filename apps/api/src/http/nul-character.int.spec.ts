import { Problem } from '@pbp/contracts';
import request from 'supertest';
import * as z from 'zod';
import { ProjectorModule } from '../../../projector/src/index.js';
import { type ApiOnPostgres, startApiOnPostgres } from '../testing/api-on-postgres.js';
import { DAY } from '../testing/game-events.js';

const Operation = z.object({
  parameters: z.array(z.object({ name: z.string(), in: z.enum(['path', 'query', 'header']) })).default([]),
});
type Operation = z.infer<typeof Operation>;
const OpenApi = z.object({ paths: z.record(z.string(), z.object({ get: Operation.optional() })) });

const examples: Readonly<Record<string, string>> = { id: '401', league: 'nba', date: DAY };

const parametersOf = ({ parameters }: Operation) => parameters.filter((each) => each.in !== 'header');

/** The address of a route with a NUL in one of its parameters, and something usual in each other that it needs. */
const spoilt = (path: string, { parameters }: Operation, name: string): string => {
  const valueOf = (parameter: string): string => (parameter === name ? 'a%00b' : (examples[parameter] ?? '1'));
  const asked = parameters.filter((each) => each.in === 'query' && (each.name === name || each.name in examples));
  const query = asked.map((each) => `${each.name}=${valueOf(each.name)}`).join('&');
  return `${path.replaceAll(/\{(\w+)\}/g, (_, parameter: string) => valueOf(parameter))}?${query}`;
};

describe('a NUL character', () => {
  let api: ApiOnPostgres;
  beforeAll(async () => (api = await startApiOnPostgres(ProjectorModule)));
  afterAll(() => api.stop());

  it('in any parameter of any route that reads is the fault of who asks', async () => {
    const { paths } = OpenApi.parse((await request(api.server).get('/api/openapi.json')).body);
    const addresses = Object.entries(paths).flatMap(([path, { get }]) =>
      get ? parametersOf(get).map(({ name }) => spoilt(path, get, name)) : [],
    );
    expect(addresses).toEqual(
      expect.arrayContaining([
        '/api/admin/dead-letters/a%00b?',
        '/api/admin/dead-letters?standing=a%00b',
        '/api/games/a%00b?',
        `/api/games?league=nba&date=a%00b`,
        '/api/games/401/plays?player=a%00b',
      ]),
    );
    for (const address of addresses) {
      const { body } = await request(api.server).get(address);
      const code = Problem.safeParse(body).data?.code;
      expect({ address, code }).toEqual({
        address,
        code: expect.stringMatching(/^bad-request$|^unauthenticated$|^unknown-/) as unknown,
      });
    }
  });

  it.each(['redrive', 'skip'])('in the id of what an operator wants to %s names nothing', async (deed) => {
    const path = `/api/admin/dead-letters/games:%00/${deed}`;
    const { body } = await request(api.server).post(path).send({ reason: 'r' }).expect(404);
    expect(Problem.parse(body).code).toBe('unknown-dead-letter');
  });

  it.each([
    ['redrive', 'reason', { reason: 'a\0b' }],
    ['redrive', 'by', { by: 'a\0b' }],
    ['skip', 'reason', { reason: 'a\0b' }],
    ['skip', 'by', { reason: 'r', by: 'a\0b' }],
  ])('in what an operator says with %s is named: %s', async (deed, path, given) => {
    const { body } = await request(api.server)
      .post(`/api/admin/dead-letters/games:none/${deed}`)
      .send(given)
      .expect(400);
    expect(Problem.parse(body)).toMatchObject({
      code: 'bad-request',
      errors: [{ path, message: 'must hold no NUL character' }],
    });
  });
});
