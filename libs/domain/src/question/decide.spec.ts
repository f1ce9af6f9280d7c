import { decideQuestion, type QuestionCommand, type WhatGameSays } from './decide.js';
import { type Basis, type Cause, type QuestionEvent } from './events.js';
import { evolveQuestion, initialQuestion } from './question.js';
import { type Settlement } from './settlement.js';

const basis: Basis = { revision: 3, period: 0, clock: '', score: null };
const cause = (revision: number): Cause => ({ kind: 'gameEvent', id: `e${revision}`, type: 'GameEnded', revision });
const open: QuestionCommand = {
  do: 'open',
  question: {
    questionId: 'g.1',
    gameId: 'g',
    league: 'nba',
    day: '2026-01-15',
    terms: { kind: 'gameWinner', edition: 'tipOff' },
    ruleVersion: 1,
    options: [
      { id: 'home', chance: 0.6 },
      { id: 'away', chance: 0.4 },
    ],
    model: 'nba-2020',
    basis,
  },
};
const lock: QuestionCommand = { do: 'lock', reason: 'tipOff', basis };
const by = (outcome: string): Settlement => ({ is: 'decided', outcome, by: [] });
const settle = (outcome: string, revision: number, when: Partial<WhatGameSays> = {}): QuestionCommand => ({
  do: 'settle',
  settlement: by(outcome),
  cause: cause(revision),
  happenedAt: null,
  afterFinal: false,
  ...when,
});

/** Given these commands, when the last of them comes, then these events follow. */
const after = (...commands: readonly QuestionCommand[]) => {
  let question = initialQuestion();
  let events: readonly QuestionEvent[] = [];
  for (const command of commands) {
    events = decideQuestion(command, question);
    question = events.reduce(evolveQuestion, question);
  }
  return { question, types: events.map(({ type }) => type), events };
};

describe('a question', () => {
  it('is asked once', () => {
    expect(after(open).types).toEqual(['QuestionOpened']);
    expect(after(open, open).types).toEqual([]);
  });
  it('is nothing to anybody before it is asked', () => {
    expect(after(lock).types).toEqual([]);
    expect(after(settle('home', 1)).question).toEqual({ asked: false });
  });
  it('closes once, whatever is said of it then', () => {
    expect(after(open, lock).question).toMatchObject({ standing: { is: 'locked', reason: 'tipOff' } });
    expect(after(open, lock, lock).types).toEqual([]);
    expect(after(open, lock, { do: 'suspend', reason: 'feedStale', detail: '' }).types).toEqual([]);
    expect(after(open, lock, { do: 'resume', reason: 'feedStale' }).types).toEqual([]);
  });
  it('is suspended for a reason, and goes on when that is gone', () => {
    const suspend: QuestionCommand = { do: 'suspend', reason: 'feedStale', detail: 'no answer for 31 s' };
    expect(after(open, suspend).question).toMatchObject({
      standing: { is: 'suspended', detail: 'no answer for 31 s' },
    });
    expect(after(open, suspend, { do: 'resume', reason: 'operator' }).types).toEqual([]);
    expect(after(open, suspend, { do: 'resume', reason: 'feedStale' }).question).toMatchObject({
      standing: { is: 'open' },
    });
    expect(after(open, suspend, lock).question).toMatchObject({ standing: { is: 'locked' } });
  });
  it('is settled, and settled again when a correction changes what the game says', () => {
    expect(after(open, lock, settle('home', 9)).types).toEqual(['QuestionSettled']);
    expect(after(open, lock, settle('home', 9), settle('home', 10)).types).toEqual([]);
    expect(after(open, lock, settle('home', 9), settle('away', 11)).events).toEqual([
      {
        type: 'QuestionResettled',
        data: {
          questionId: 'g.1',
          before: by('home'),
          settlement: by('away'),
          cause: cause(11),
          happenedAt: null,
          afterFinal: false,
        },
      },
    ]);
  });
  it('is settled again where nothing but the time of the play that decided it is corrected', () => {
    const [early, late] = ['2026-01-16T00:00:00Z', '2026-01-16T00:00:20Z'].map((happenedAt) => ({ happenedAt }));
    const first = settle('home', 9, early);
    expect(after(open, lock, first, settle('home', 10, early)).types).toEqual([]);
    expect(after(open, lock, first, settle('home', 10, { ...late, afterFinal: true })).events).toMatchObject([
      { type: 'QuestionResettled', data: { before: by('home'), settlement: by('home'), ...late, afterFinal: true } },
    ]);
  });
  it('is left as it is by how the game stood before, heard again', () => {
    const undecided = settle('', 8, { settlement: { is: 'undecided' } });
    expect(after(open, lock, settle('home', 9), undecided).types).toEqual([]);
    expect(after(open, lock, settle('home', 9), settle('away', 11), settle('home', 9)).types).toEqual([]);
    expect(after(open, lock, settle('home', 9), settle('away', 11), settle('home', 12)).types).toHaveLength(1);
  });
  it('is left as it is where nobody noted when that play happened', () => {
    const older = [open, lock].reduce<readonly QuestionEvent[]>((events, command) => {
      return [...events, ...decideQuestion(command, events.reduce(evolveQuestion, initialQuestion()))];
    }, []);
    const noted: QuestionEvent = {
      type: 'QuestionSettled',
      data: { questionId: 'g.1', settlement: by('home'), cause: cause(9) },
    };
    const question = [...older, noted].reduce(evolveQuestion, initialQuestion());
    expect(decideQuestion(settle('home', 10, { happenedAt: '2026-01-16T00:00:00Z' }), question)).toEqual([]);
    expect(decideQuestion(settle('away', 10), question)).toHaveLength(1);
  });
  it('keeps the scores of the latest settlement where those of an earlier one come after them', () => {
    const scored = (settlement: number): QuestionEvent => ({
      type: 'PredictionsScored',
      data: { questionId: 'g.1', settlementId: 's', settlement, part: 1, parts: 1, scores: [] },
    });
    const { question } = after(open, lock, settle('home', 9), settle('away', 11));
    expect([scored(2), scored(1)].reduce(evolveQuestion, question)).toMatchObject({ scored: 2 });
  });
  it('may become undecided again, and is then settled again, not for the first time', () => {
    const reopened: QuestionCommand = settle('', 12, { settlement: { is: 'undecided' } });
    expect(after(open, lock, settle('home', 9), reopened).types).toEqual(['QuestionResettled']);
    expect(after(open, lock, settle('home', 9), reopened, settle('away', 13)).types).toEqual(['QuestionResettled']);
  });
  it('is void when an operator says so, for good', () => {
    const voided: QuestionCommand = { do: 'void', by: 'op', reason: 'the feed mixed up the teams' };
    expect(after(open, voided).types).toEqual(['QuestionLocked', 'QuestionSettled']);
    expect(after(open, lock, settle('home', 9), voided).types).toEqual(['QuestionResettled']);
    expect(after(open, voided, settle('home', 9)).types).toEqual([]);
    expect(after(open, voided, voided).types).toEqual([]);
  });
});
