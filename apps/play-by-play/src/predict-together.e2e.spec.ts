import { type PlayRow, PlayList, PoolBoard, type QuestionView } from '@pbp/contracts';
import { describeInBrowser, eventually } from '@pbp/testing';
import { PredictedEvening } from './testing/predicted-evening.js';
import { type PredictingFan } from './testing/predicting-fan.js';
import { onEachTopology } from './testing/topologies.js';
import { type StartServed } from './testing/under-fire.js';

const minute = 60_000;

const isDecided = ({ settlement }: QuestionView): boolean => settlement.is === 'decided';
const outcomeOf = ({ settlement }: QuestionView): string => (settlement.is === 'decided' ? settlement.outcome : '');
const other = (pick: string): string => (pick === 'home' ? 'away' : 'home');

/**
 * The baskets of one side from that one on until the other side scores: without them the other one has scored next. Null
 * while it has not scored yet.
 */
const basketsUntilTheOther = (plays: readonly PlayRow[], first: string): readonly string[] | null => {
  const listed = plays.slice(plays.findIndex(({ id }) => id === first));
  const following = listed.filter(({ points, standing }) => points > 0 && standing === 'recorded');
  const until = following.findIndex(({ side }) => side !== following[0]?.side);
  return until < 0 ? null : following.slice(0, until).map(({ id }) => id);
};

const predict = (start: StartServed): void => {
  let evening: PredictedEvening;
  let ann: PredictingFan;
  let bob: PredictingFan;
  let winner: QuestionView;
  let race: QuestionView;
  let poolId: string;

  beforeAll(async () => {
    evening = await PredictedEvening.begin(start);
    ({ ann, bob } = evening);
  }, 600_000);
  afterAll(() => evening.end());

  const both = (does: (fan: PredictingFan) => Promise<unknown>) => Promise.all([does(ann), does(bob)]);
  const openPanel = (fan: PredictingFan) => fan.open(`/games/${evening.gameId}/plays?questions=open`);
  const noErrors = () => [ann, bob].forEach((fan) => fan.noErrors());
  const taken = (fan: PredictingFan, questionId: string) => fan.reads(questionId, /^\s*Taken/);
  const plays = async (): Promise<readonly PlayRow[]> =>
    PlayList.parse(await ann.get(`/api/games/${evening.gameId}/plays`)).plays;
  /** Plays on until the other side has scored behind that basket, and answers the baskets in front of that. */
  const playUntilTheOtherScores = async (first: string, from: number): Promise<readonly string[]> => {
    for (let at = from; ; at += minute) {
      await evening.played.playUntil(at);
      const baskets = basketsUntilTheOther(await plays(), first);
      if (baskets) return baskets;
    }
  };
  const poolBoard = async () => PoolBoard.parse(await ann.get(`/api/boards/pools/${poolId}`));
  const openReceipt = async (fan: PredictingFan, questionId: string) => {
    await fan.question(questionId).getByRole('link', { name: 'Receipt' }).click();
    await fan.page.getByRole('heading', { name: 'Receipt' }).waitFor();
  };

  it('asks both before tip-off, who are guests by then', async () => {
    winner = await evening.asked('gameWinner');
    race = await evening.asked('raceTo');
    await both(openPanel);
    await both((fan) => fan.says(/open questions?$/));
    await both((fan) => fan.looksRight('predict-before'));
    noErrors();
  });

  it('takes what they pick, with how sure they are', async () => {
    await ann.pick(winner.questionId, 'home');
    await ann.save(winner.questionId, 72);
    await bob.pick(winner.questionId, 'away');
    await bob.save(winner.questionId, 55);
    await ann.pick(race.questionId, 'home');
    await bob.pick(race.questionId, 'away');
    await both((fan) => taken(fan, winner.questionId));
    await both((fan) => taken(fan, race.questionId));
    await eventually(async () =>
      expect(await evening.answerOf(ann, winner.questionId)).toMatchObject({ chance: 0.72 }),
    );
    await both((fan) => fan.looksRight('predict-picked'));
    noErrors();
  });

  it('lets them change their minds, and take an answer back', async () => {
    const total = await evening.asked('total');
    await ann.pick(total.questionId, 'over');
    await taken(ann, total.questionId);
    await ann.pick(total.questionId, 'under');
    await eventually(async () =>
      expect(await evening.answerOf(ann, total.questionId)).toMatchObject({ pick: 'under' }),
    );
    await bob.pick(total.questionId, 'over');
    await taken(bob, total.questionId);
    await bob.question(total.questionId).getByRole('button', { name: 'Take back' }).click();
    await eventually(async () => expect(await evening.answerOf(bob, total.questionId)).toBeUndefined());
    await bob.reads(total.questionId, /^\s*Locks at tip-off/);
    noErrors();
  });

  it('makes a pool, which the other one joins by its code', async () => {
    await bob.open('/pools');
    await bob.page.getByLabel('Name of the pool').fill('Courtside');
    await bob.press('Make the pool');
    await bob.page.getByRole('heading', { name: 'Courtside' }).waitFor();
    poolId = /\/pools\/([^/?]+)/.exec(bob.page.url())?.[1] ?? '';
    const { code } = (await bob.get(`/api/pools/${poolId}`)) as { readonly code: string };
    await ann.open(`/join/${code}`);
    await ann.looksRight('pool-join');
    await ann.press('Join the pool');
    await ann.page.getByRole('heading', { name: 'Courtside' }).waitFor();
    await both((fan) => fan.looksRight('pool-begun'));
    noErrors();
  });

  it('says who came too late, by the order of the log, and keeps what was saved in time', async () => {
    const margin = await evening.asked('marginBand');
    const [first, second] = margin.options.map(({ id }) => id);
    await both(openPanel);
    await ann.pick(margin.questionId, first ?? '');
    await taken(ann, margin.questionId);
    // The second thought is on its way when the game begins.
    const tipOff = Promise.withResolvers<void>();
    await ann.page.route('**/api/questions/*/prediction', async (route) => {
      await tipOff.promise;
      await route.continue();
    });
    await ann.pick(margin.questionId, second ?? '');
    await evening.played.playUntil(evening.beginOf(1) + 2 * minute);
    await evening.becomes(margin.questionId, ({ standing }) => standing.is === 'locked');
    tipOff.resolve();
    await ann.says('Not counted: it reached the log after the lock.');
    await ann.looksRight('predict-late');
    await ann.page.unroute('**/api/questions/*/prediction');
    expect(await evening.answerOf(ann, margin.questionId)).toMatchObject({ pick: first });
    const refusals = ann.errors
      .take()
      .filter(({ text }) => !text.includes('the server responded with a status of 409'));
    expect(refusals).toEqual([]);
    bob.noErrors();
  });

  it('shows one that the race was won, the other that it was lost, and why', async () => {
    await evening.played.playUntil(evening.beginOf(2) - 2 * minute);
    const outcome = outcomeOf(await evening.becomes(race.questionId, isDecided));
    const [right, wrong] = outcome === 'home' ? [ann, bob] : [bob, ann];
    await right.reads(race.questionId, /^\s*Right/);
    await wrong.reads(race.questionId, /^\s*Wrong/);
    await both((fan) => fan.looksRight('predict-decided'));
    await openReceipt(right, race.questionId);
    await right.says(/points/);
    await right.looksRight('receipt-right');
    const moved = await poolBoard();
    expect(moved.rows[0]).toMatchObject({ rank: 1, right: 1 });
    await wrong.open(`/pools/${poolId}`);
    await wrong.page.locator('pbp-board-table tr.you').first().waitFor();
    await wrong.looksRight('pool-moved');
    noErrors();
  });

  it('tells both of a question that an operator makes void, and for what reason', async () => {
    const window = await evening.playUntilAsked('window');
    await both(openPanel);
    await ann.pick(window.questionId, 'home');
    await bob.pick(window.questionId, 'away');
    await both((fan) => taken(fan, window.questionId));
    const asked = await fetch(`${evening.url}/api/admin/questions/void`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ gameId: evening.gameId, kind: 'window', reason: 'The clock in the hall stood still.' }),
    });
    expect(asked.ok).toBe(true);
    await both((fan) => fan.reads(window.questionId, /^\s*Void/));
    await both((fan) => fan.says(/The clock in the hall stood still\./));
    await both((fan) => fan.looksRight('predict-void'));
    noErrors();
  });

  it('settles again what a correction changes, and tells both why', async () => {
    await evening.played.playUntil(evening.beginOf(2) + 2 * minute);
    const next = await evening.playUntilAsked('nextToScore');
    await ann.pick(next.questionId, 'home');
    await bob.pick(next.questionId, 'away');
    await both((fan) => taken(fan, next.questionId));
    await evening.played.playUntil(evening.beginOf(2) + 18 * minute);
    const before = await evening.becomes(next.questionId, isDecided);
    const [right, wrong] = outcomeOf(before) === 'home' ? [ann, bob] : [bob, ann];
    await right.reads(next.questionId, /^\s*Right/);
    await wrong.reads(next.questionId, /^\s*Wrong/);

    const [first = ''] = before.settlement.is === 'decided' ? before.settlement.by : [];
    evening.feed.takeBack(await playUntilTheOtherScores(first, evening.beginOf(2) + 19 * minute));
    await evening.becomes(next.questionId, (question) => outcomeOf(question) === other(outcomeOf(before)));
    await right.reads(next.questionId, /Right, now wrong/);
    await wrong.reads(next.questionId, /Wrong, now right/);
    await both((fan) => fan.looksRight('predict-again'));
    await openReceipt(wrong, next.questionId);
    await wrong.looksRight('receipt-again');
    noErrors();
  });

  it('comes to an end on the boards, in the profile, and on the receipt', async () => {
    await ann.open(`/boards/games/${evening.gameId}`);
    await evening.played.playUntil(evening.played.game.finalAt + minute);
    const outcome = outcomeOf(await evening.becomes(winner.questionId, isDecided));
    const [right, wrong] = outcome === 'home' ? [ann, bob] : [bob, ann];
    await eventually(async () =>
      expect(await evening.answerOf(right, winner.questionId)).toMatchObject({ score: { is: 'right' } }),
    );
    await eventually(async () =>
      expect(await evening.answerOf(wrong, winner.questionId)).toMatchObject({ score: { is: 'wrong' } }),
    );
    await ann.page.locator('pbp-board-table tr.you').first().waitFor();
    await ann.looksRight('board-final');
    await both(async (fan) => {
      await fan.open('/predictions');
      await fan.says('Who wins the game?');
      await fan.looksRight('predictions-final');
    });
    const { rows } = await poolBoard();
    expect(rows).toHaveLength(2);
    expect(rows[0]?.points).toBeGreaterThanOrEqual(rows[1]?.points ?? Infinity);
    noErrors();
  });
};

describeInBrowser('in a browser', () => onEachTopology('two fans play a whole game', predict));
