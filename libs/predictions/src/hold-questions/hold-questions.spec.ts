import { type AskingCommand, type QuestionKind, type Scope } from '@pbp/domain';
import { type EventStore, InMemoryEventStore } from '@pbp/eventing';
import { readQuestionsOf } from '../question-log/question-log.js';
import { AskedEvening, gameBeginning, gameId } from '../testing/asked-evening.js';
import { voidQuestions } from '../void-questions/void-questions.js';
import { gamesInQuestion } from './games-in-question.js';
import { holdQuestions } from './hold-questions.js';
import { keepInStep } from './keep-in-step.js';
import { listHolds } from './list-holds.js';
import { questionsIn } from './questions-in.js';

const other = '402';
const said = (correlationId: string) => ({ now: '2026-01-15T20:00:00.000Z', correlationId });
const game: Scope = { gameId, kind: null };
const totals: Scope = { gameId: null, kind: 'total' };

describe('questions that an operator holds', () => {
  let store: EventStore;
  let evening: AskedEvening;
  let words = 0;

  beforeEach(async () => {
    store = new InMemoryEventStore();
    evening = new AskedEvening(store);
    await evening.goOn(3);
    await new AskedEvening(store, gameBeginning(undefined, other)).goOn(3);
  });

  /** As long as no rows tell of any, the log alone does. */
  const games = () => gamesInQuestion(store, async () => ({ gameIds: [], upTo: 'start' }));
  const say = (what: AskingCommand['do'], scope: Scope, reason = 'The clock is wrong.') =>
    holdQuestions(store, games(), { do: what, scope, reason, by: 'op' }, said(`word ${++words}`));
  const voidAll = (scope: Scope) =>
    voidQuestions(store, games(), scope, { by: 'op', reason: 'Asked by mistake.' }, said(`word ${++words}`));
  const all = async (id = gameId) =>
    (await readQuestionsOf(store, id)).flatMap(({ question }) => (question.asked ? [question] : []));
  const standings = async (id = gameId) => new Set((await all(id)).map(({ standing }) => standing.is));
  const kindsThat = async (is: 'open' | 'suspended'): Promise<readonly QuestionKind[]> =>
    (await all()).filter(({ standing }) => standing.is === is).map(({ opened }) => opened.terms.kind);

  it('are all that are open there and no others, and go on when they are not held any more', async () => {
    const before = await all();
    expect(before.length).toBeGreaterThan(2);
    const held = await say('suspend', game);
    expect(held).toMatchObject({
      holds: [{ scope: game }],
      questionIds: before.map(({ opened }) => opened.questionId),
    });
    expect((await all())[0]?.standing).toEqual({
      is: 'suspended',
      reason: 'operator',
      detail: 'The clock is wrong.',
    });
    expect(await standings(other)).toEqual(new Set(['open']));
    expect(await say('suspend', game, 'Another reason.')).toMatchObject({
      holds: [{ scope: game, reason: 'The clock is wrong.' }],
      questionIds: [],
    });

    expect(await say('resume', game)).toEqual({ holds: [], questionIds: held.questionIds });
    expect(await standings()).toEqual(new Set(['open']));
    expect(await say('resume', game)).toEqual({ holds: [], questionIds: [] });
  });

  it('are of one kind in every game that questions are asked about', async () => {
    const { questionIds } = await say('suspend', totals);
    expect(questionIds).toHaveLength(2);
    expect(await kindsThat('suspended')).toEqual(['total']);
  });

  it('wait until the last of the scopes that they lie in is opened', async () => {
    await say('suspend', game);
    await say('suspend', totals);
    await say('resume', game);
    expect(await kindsThat('suspended')).toEqual(['total']);
    await say('resume', { gameId, kind: 'total' });
    expect(await kindsThat('suspended')).toEqual(['total']);
    await say('resume', totals);
    expect(await kindsThat('suspended')).toEqual([]);
  });

  it('go on in all of a game that is opened, and of a kind in every game', async () => {
    await say('suspend', { gameId, kind: 'total' });
    await say('suspend', game);
    expect((await say('resume', game)).holds).toEqual([]);
    expect(await standings()).toEqual(new Set(['open']));

    await say('suspend', { gameId, kind: 'total' });
    await say('suspend', { gameId: other, kind: 'total' });
    await say('suspend', { gameId: other, kind: 'marginBand' });
    const { holds, questionIds } = await say('resume', totals);
    expect([holds, questionIds.length]).toEqual([[], 2]);
    expect((await listHolds(store, games())).map(({ scope }) => scope)).toEqual([
      { gameId: other, kind: 'marginBand' },
    ]);
  });

  it('are told to be held still where a hold reaches further than what was opened', async () => {
    await say('suspend', totals, 'Totals are wrong everywhere.');
    await say('suspend', game);
    const { holds, questionIds } = await say('resume', game);
    expect(holds).toEqual([{ scope: totals, reason: 'Totals are wrong everywhere.', by: 'op' }]);
    expect(questionIds).toHaveLength((await all()).length - 1);
    expect(await kindsThat('suspended')).toEqual(['total']);
  });

  it('are listed by scope, with the reason and since when', async () => {
    const { questionIds } = await say('suspend', totals);
    await say('suspend', { gameId: other, kind: null }, 'Somebody hacked the feed.');
    await say('resume', { gameId: other, kind: null });
    expect(await listHolds(store, games())).toEqual([
      { scope: totals, reason: 'The clock is wrong.', by: 'op', since: said('').now, questionIds },
    ]);
  });

  it('are not asked either until they are opened', async () => {
    await say('suspend', game);
    const asked = (await all()).length;
    await evening.goOn(40);
    expect(await all()).toHaveLength(asked);
    await say('resume', game);
    await evening.goOn(40);
    expect((await all()).length).toBeGreaterThan(asked);
  });

  it('are brought in step by whoever comes after a crash between the word and what follows from it', async () => {
    const dying: EventStore = {
      append: (stream, events, expected) =>
        stream.startsWith('question-') ? Promise.reject(new Error('died')) : store.append(stream, events, expected),
      read: (...args) => store.read(...args),
      readAll: (...args) => store.readAll(...args),
      subscribe: (...args) => store.subscribe(...args),
      close: () => store.close(),
    };
    const command = { do: 'suspend', scope: game, reason: 'why', by: 'op' } as const;
    await expect(holdQuestions(dying, games(), command, said('dies'))).rejects.toThrow('died');
    expect(await standings()).toEqual(new Set(['open']));
    await keepInStep(store, await questionsIn(store, game, games()), said('desk'));
    expect(await standings()).toEqual(new Set(['suspended']));
  });

  it('are voided for good where they are not decided, and once', async () => {
    await evening.goOn(60);
    const decided = (await all()).filter(({ settlement }) => settlement.is !== 'undecided');
    const rest = (await all()).filter(({ settlement }) => settlement.is === 'undecided');
    expect(decided.length).toBeGreaterThan(0);
    expect(rest.length).toBeGreaterThan(0);

    expect(await voidAll(game)).toEqual(rest.map(({ opened }) => opened.questionId));

    const ids = new Set(rest.map(({ opened }) => opened.questionId));
    for (const { opened, standing, settlement, ruled } of await all())
      if (ids.has(opened.questionId))
        expect([standing.is, settlement, ruled]).toEqual(['locked', { is: 'void', reason: 'operator' }, true]);
    expect((await all()).filter(({ ruled }) => !ruled).map(({ settlement }) => settlement)).toEqual(
      decided.map(({ settlement }) => settlement),
    );
    expect(await voidAll(game)).toEqual([]);
    expect(await standings(other)).toEqual(new Set(['open']));
  });
});
