import type { QuestionTerms } from '@pbp/contracts';
import { pickBesideSide, pickWords, type QuestionNames, questionTitle } from './question-words';

const names: QuestionNames = {
  league: 'nba',
  home: 'Lanterns',
  away: 'Drovers',
  player: (id) => (id === '7' ? 'Isak Thorne' : 'A player'),
};

const asked: readonly (readonly [QuestionTerms, string])[] = [
  [{ kind: 'gameWinner', edition: 'tipOff' }, 'Who wins the game?'],
  [{ kind: 'gameWinner', edition: 'secondHalf' }, 'At half-time: who wins the game?'],
  [{ kind: 'marginBand' }, 'Who wins, and by how much?'],
  [{ kind: 'total', line: 215.5 }, 'Over or under 215.5 points by both teams?'],
  [{ kind: 'periodWinner', period: 3 }, 'Who scores more in the 3rd quarter?'],
  [{ kind: 'periodWinner', period: 5 }, 'Who scores more in overtime?'],
  [{ kind: 'raceTo', points: 50 }, 'Who is first to 50 points?'],
  [{ kind: 'window', period: 2, from: 600 }, 'Who scores more from Q2 10:00 to 5:00?'],
  [{ kind: 'nextToScore', period: 3, from: 360 }, 'Which team scores first after Q3 6:00?'],
  [{ kind: 'nextToScore', after: null }, 'Which team scores next?'],
  [{ kind: 'playerTotal', playerId: '7', stat: 'rebounds', line: 8.5 }, 'Isak Thorne: over or under 8.5 rebounds?'],
];

const picked: readonly (readonly [QuestionTerms, string, string])[] = [
  [{ kind: 'gameWinner', edition: 'tipOff' }, 'home', 'Lanterns'],
  [{ kind: 'periodWinner', period: 3 }, 'away', 'Drovers'],
  [{ kind: 'raceTo', points: 50 }, 'home', 'Lanterns'],
  [{ kind: 'window', period: 2, from: 600 }, 'away', 'Drovers'],
  [{ kind: 'nextToScore', after: 'p1' }, 'home', 'Lanterns'],
  [{ kind: 'marginBand' }, 'away:1-5', 'Drovers by 1–5'],
  [{ kind: 'marginBand' }, 'home:11+', 'Lanterns by 11 or more'],
  [{ kind: 'total', line: 215.5 }, 'under', 'Under 215.5'],
  [{ kind: 'playerTotal', playerId: '7', stat: 'points', line: 27.5 }, 'over', 'Over 27.5'],
];

describe('questions and answers in words', () => {
  it.each(asked)('%j is asked as "%s"', (terms, title) => {
    expect(questionTitle(terms, names)).toBe(title);
  });

  it('calls a period what the league calls it', () => {
    const college: QuestionNames = { ...names, league: 'mens-college-basketball' };
    expect(questionTitle({ kind: 'periodWinner', period: 2 }, college)).toBe('Who scores more in the 2nd half?');
    expect(questionTitle({ kind: 'window', period: 1, from: 1_200 }, college)).toBe(
      'Who scores more from H1 20:00 to 15:00?',
    );
  });

  it.each(picked)('%j answered with "%s" is "%s"', (terms, pick, words) => {
    expect(pickWords(terms, pick, names)).toBe(words);
  });

  it('leaves the side out where that is shown beside it', () => {
    expect(pickBesideSide({ kind: 'marginBand' }, 'away:6-10', names)).toBe('by 6–10');
    expect(pickBesideSide({ kind: 'periodWinner', period: 3 }, 'away', names)).toBe('Drovers');
  });

  it('leaves an answer that it does not know as it is', () => {
    expect(asked.map(([terms]) => pickWords(terms, 'neither', names))).toEqual(asked.map(() => 'neither'));
  });
});
