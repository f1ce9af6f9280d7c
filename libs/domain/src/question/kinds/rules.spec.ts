import { ruleOf } from '../asking.js';
import { type Terms } from '../terms.js';

const whatCounts =
  'What you say, change or take back less than 10 seconds before the play that decides it, or after that play, does not count: what you had said before does, if anything.';

/** The second version says besides what counts. */
const andWhatCounts = (first: readonly string[]): readonly (readonly string[])[] => [first, [...first, whatCounts]];

/** What fans were told, by kind and version, from version 1 on: nothing here is ever changed, only added to. */
const told: readonly (readonly [Terms, versions: readonly (readonly string[])[]])[] = [
  [
    { kind: 'gameWinner', edition: 'tipOff' },
    andWhatCounts([
      'Who wins the game, overtime included.',
      'Closes at tip-off, or, when it is asked at half-time, when the second half begins.',
      'Void if the game is canceled, postponed by more than two days, given up before 43 of its 48 minutes (or as much of a shorter game) were played, or decided without being played.',
      'Decided by the official final score, and again if that is changed.',
    ]),
  ],
  [
    { kind: 'marginBand' },
    andWhatCounts([
      'Who wins, and by how much: by 1 to 5, by 6 to 10, or by 11 points and more, overtime included.',
      'Closes at tip-off.',
      'Void if the game is canceled, postponed by more than two days, given up before 43 of its 48 minutes (or as much of a shorter game) were played, or decided without being played.',
      'Decided by the official final score, and again if that is changed.',
    ]),
  ],
  [
    { kind: 'total', line: 220.5 },
    andWhatCounts([
      'Whether both teams together score more or fewer points than the line, overtime included.',
      'Closes at tip-off.',
      '"More" is decided as soon as it is true, and stands even if the game is then given up.',
      'Void if the game is canceled, postponed by more than two days, given up before 43 of its 48 minutes (or as much of a shorter game) were played, or decided without being played.',
      'Once the game is over the official final score decides, and again if that is changed.',
    ]),
  ],
  [
    { kind: 'periodWinner', period: 2 },
    andWhatCounts([
      'Who scores more in that period; overtime is no part of the last one.',
      'Closes when the period begins.',
      'Void if both score the same, or if the period is not played to its end.',
      'Decided by the plays when the period is over, and again if they are corrected.',
    ]),
  ],
  [
    { kind: 'raceTo', points: 50 },
    andWhatCounts([
      'Which team is the first with that many points, overtime included.',
      'Closes when either team could get there with one more basket.',
      'Void if neither gets there, or if the game is canceled or postponed by more than two days.',
      'Decided by the plays as soon as one is there, and again if they are corrected.',
    ]),
  ],
  [
    { kind: 'window', period: 1, from: 720 },
    andWhatCounts([
      'Who scores more within those five minutes of game clock.',
      'The clock counts down: what happens at the very second at which the five minutes end still counts, what happens at the second at which they begin does not, unless the period begins with them.',
      'Closes when the five minutes begin.',
      'Void if both score the same, nothing included, or if the five minutes are not played to their end.',
      'Decided by the plays, and again if they are corrected.',
    ]),
  ],
  [
    { kind: 'nextToScore', period: 1, from: 540 },
    [
      [
        'Which team scores next, by a basket or a free throw, in this period or a later one.',
        'Closes when the next points are told.',
        'Void if nobody scores any more.',
        'Decided by the first play with points behind the last one that was listed when it was asked, and again if the plays are corrected.',
      ],
      [
        'Which team has the first points after that moment of the game clock, by a basket or a free throw, in this period or a later one.',
        'The clock counts down: what happens at that very second does not count.',
        'Closes a minute of game clock before that, so that nobody who sees the game earlier than others knows who has the ball.',
        'Void if nobody scores any more.',
        'Decided by the plays, and again if they are corrected.',
        whatCounts,
      ],
    ],
  ],
  [
    { kind: 'playerTotal', playerId: 'p', stat: 'points', line: 20.5 },
    andWhatCounts([
      'Whether the player has more or fewer points, rebounds or assists in the whole game than the line, overtime included.',
      'Closes when the second half begins.',
      '"More" is decided as soon as it is true, and stands even if the game is then given up.',
      'Void if the player does not play, or if the game is canceled, postponed by more than two days, given up before 43 of its 48 minutes (or as much of a shorter game) were played, or decided without being played.',
      'Counted from the plays, and again if they are corrected.',
    ]),
  ],
];

describe('the rule of a question', () => {
  it.each(told)('%j reads as it did under every version that was ever asked', (terms, versions) => {
    const kept = versions.map((_, n) => ruleOf(terms, n + 1));
    expect(kept).toEqual(versions.map((text, n) => ({ version: n + 1, text })));
  });

  it.each(told)('%j is asked by the newest version, which is the last one that is kept here', (terms, versions) => {
    expect(ruleOf(terms)).toEqual({ version: versions.length, text: versions.at(-1) });
  });

  it('has no text of a version that is not known here', () => {
    expect(ruleOf({ kind: 'marginBand' }, 99)).toEqual({ version: 99, text: [] });
  });
});
