import { type LeagueId, type Play } from '@pbp/domain';
import { type JsonObject } from '../raw/json.js';
import { asRawPlay } from '../raw/raw-play.js';
import { rawPlay } from '../testing/raw-summary.js';
import { readPlay } from './read-play.js';

const people = (...ids: string[]) => ids.map((id) => ({ athlete: { id } }));

const read = (league: LeagueId, members: JsonObject): Play => {
  const raw = asRawPlay(rawPlay('1', members));
  const result = raw && readPlay(league, raw);
  if (!result?.ok) throw new Error(result?.problem ?? 'no id');
  return result.value;
};

const miss = { scoringPlay: false, scoreValue: 0 };
const quiet = { ...miss, shootingPlay: false };
const type = (id: string, text = '') => ({ type: { id, text } });

describe('readPlay, NBA', () => {
  const action = (members: JsonObject) => read('nba', members).action;

  it('reads everything a play says', () => {
    expect(read('nba', { text: 'Jokic makes 12-foot  jumper \n', clock: { displayValue: '45.3' } })).toEqual({
      id: '1',
      period: 1,
      clock: '45.3',
      secondsLeft: 45.3,
      action: { kind: 'shot', made: true, points: 2, shooter: '11' },
      type: { id: '92', text: 'Jump Shot' },
      text: 'Jokic makes 12-foot  jumper',
      teamId: '1',
      participants: ['11'],
      points: 2,
      wallclock: '2026-05-02T23:41:00Z',
      coordinate: { x: 20, y: 10 },
      arrival: 7,
    });
  });

  it('tells assist and block apart by the text', () => {
    const two = { participants: people('11', '22') };
    expect(action({ ...two, text: 'A makes layup (B assists)' })).toMatchObject({ shooter: '11', assist: '22' });
    expect(action({ ...two, ...miss, text: "B blocks A 's layup" })).toMatchObject({ shooter: '11', block: '22' });
  });

  it.each([
    ['what was attempted', { ...miss, pointsAttempted: 3 }, 3],
    ['what was scored, whatever the text says', { scoreValue: 3 }, 3],
    ['the text', { ...miss, text: 'misses 26-foot three point jumper' }, 3],
    ['the place, from above the break', { ...miss, coordinate: { x: 25, y: 25 } }, 3],
    ['the place, from the corner', { ...miss, coordinate: { x: 2, y: 5 } }, 3],
    ['the place, from inside', { ...miss, coordinate: { x: 25, y: 20 } }, 2],
    ['nothing', { ...miss, coordinate: { x: -214748340, y: -214748365 } }, 2],
  ])("tells a shot's worth by %s", (_, members, points) => {
    expect(action(members)).toMatchObject({ kind: 'shot', points });
  });

  it.each<[string, JsonObject, JsonObject]>([
    ['a heave', { ...type('282'), ...miss, pointsAttempted: 3 }, { kind: 'shot', heave: true, points: 3 }],
    ['a free throw', { ...type('98'), scoreValue: 1 }, { kind: 'freeThrow', made: true, shooter: '11' }],
    ['a missed free throw', { ...type('99'), ...miss }, { kind: 'freeThrow', made: false }],
    ['a technical free throw', { ...type('103'), scoreValue: 1 }, { kind: 'freeThrow', technical: true }],
    [
      'a rare free throw by its words',
      { ...type('999', 'Free Throw - Flagrant 2 of 3'), ...miss },
      { kind: 'freeThrow' },
    ],
    ['a defensive rebound', { ...type('155'), ...quiet }, { kind: 'rebound', side: 'defensive', player: '11' }],
    ['a team rebound', { ...type('156'), ...quiet, participants: undefined }, { kind: 'rebound', side: 'offensive' }],
    [
      'a turnover',
      { ...type('62'), ...quiet, text: 'A bad pass (B steals)', participants: people('11', '22') },
      { kind: 'turnover', player: '11', steal: '22' },
    ],
    ['a rare turnover by its words', { ...type('999', 'Palming\nTurnover'), ...quiet }, { kind: 'turnover' }],
    ['an offensive foul', { ...type('42'), ...quiet }, { kind: 'foul', counts: 'personal', player: '11' }],
    ['a flagrant foul', { ...type('31'), ...quiet }, { kind: 'foul', counts: 'personal' }],
    ['a technical foul', { ...type('35'), ...quiet }, { kind: 'foul', counts: 'technical' }],
    ['three seconds', { ...type('29'), ...quiet }, { kind: 'foul', counts: 'technical' }],
    [
      'a rare technical by its words',
      { ...type('999', 'Excess Timeout Technical'), ...quiet },
      { kind: 'foul', counts: 'technical' },
    ],
    [
      'a substitution',
      { ...type('584'), ...quiet, participants: people('in', 'out') },
      { kind: 'substitution', in: 'in', out: 'out' },
    ],
    [
      'a jump ball',
      { ...type('615'), ...quiet, participants: people('a', 'b', 'c') },
      { kind: 'jumpBall', players: ['a', 'b', 'c'] },
    ],
    ['a goaltending', { ...type('9'), ...quiet }, { kind: 'violation' }],
    ['a review', { ...type('280'), ...quiet }, { kind: 'review' }],
    ['a foul that was none', { ...type('46', 'No Foul'), ...quiet }, { kind: 'other' }],
    ['an unknown type', { ...type('999', 'Confetti'), ...quiet }, { kind: 'other' }],
    ['an unknown shot', { ...type('999', 'Sky Hook'), ...miss }, { kind: 'shot', made: false }],
    ['an unknown free throw', { ...type('999', 'Charity'), ...miss, pointsAttempted: 1 }, { kind: 'freeThrow' }],
  ])('reads %s', (_, members, expected) => {
    expect(action(members)).toMatchObject(expected);
  });

  it('puts no points on the board for a miss, whatever its value says', () => {
    expect(read('womens-college-basketball', { ...type('558'), scoringPlay: false, scoreValue: 3 }).points).toBe(0);
    expect(read('nba', { scoreValue: undefined, pointsAttempted: 3 }).points).toBe(3);
  });

  it.each([
    ['type', 'x'],
    ['period', { number: '1' }],
    ['clock', { displayValue: 'soon' }],
    ['participants', [{ athlete: 7 }]],
    ['scoringPlay', 'yes'],
    ['team', 'Home'],
  ])('tells which member is mistyped: %s', (member, value) => {
    const raw = asRawPlay(rawPlay('1', { [member]: value }));
    expect(raw && readPlay('nba', raw)).toEqual({ ok: false, problem: expect.stringContaining(member) as unknown });
  });
});

describe('readPlay, college', () => {
  const action = (members: JsonObject) => read('womens-college-basketball', members).action;

  it.each<[string, JsonObject, JsonObject]>([
    [
      'a shot',
      { ...type('558', 'JumpShot'), text: 'A made Jumper. Assisted by B.', participants: people('11', '22') },
      { kind: 'shot', made: true, assist: '22' },
    ],
    ['a missed three', { ...type('558'), scoringPlay: false, scoreValue: 3 }, { kind: 'shot', made: false, points: 3 }],
    ['a missed three of the format of 2026', { ...type('30558'), ...miss }, { kind: 'shot', made: false, points: 3 }],
    [
      'a missed two of the format of 2026',
      { ...type('20424'), ...miss, text: 'misses three' },
      { kind: 'shot', points: 2 },
    ],
    ['a made free throw', { ...type('540', 'MadeFreeThrow'), scoreValue: 1 }, { kind: 'freeThrow', made: true }],
    [
      'a missed free throw of the same type',
      { ...type('540', 'MadeFreeThrow'), scoringPlay: false, scoreValue: 1 },
      { kind: 'freeThrow', made: false },
    ],
    ['a steal of its own', { ...type('607'), ...quiet }, { kind: 'steal', player: '11' }],
    ['a block of its own', { ...type('618'), ...quiet }, { kind: 'block', player: '11' }],
    ['a dead-ball rebound', { ...type('449'), ...quiet, participants: undefined }, { kind: 'rebound', deadBall: true }],
    ['a foul', { ...type('519'), ...quiet }, { kind: 'foul', counts: 'personal', player: '11' }],
    [
      "a player's technical, which counts as a personal",
      { ...type('521'), ...quiet },
      { kind: 'foul', counts: 'personal' },
    ],
    [
      "a bench's technical, which does not",
      { ...type('521'), ...quiet, participants: [] },
      { kind: 'foul', counts: 'technical' },
    ],
    [
      'a foul of long ago',
      { ...type('601', 'Foul Turnover'), ...quiet, text: 'Foul on A.' },
      { kind: 'foul', counts: 'personal' },
    ],
    [
      'a turnover of the same type',
      { ...type('601', 'Foul Turnover'), ...quiet, text: 'A Turnover.' },
      { kind: 'turnover', player: '11' },
    ],
    [
      'a player who comes in',
      { ...type('584'), ...quiet, text: 'A subbing in for Iowa' },
      { kind: 'substitution', in: '11' },
    ],
    [
      'a player who goes out',
      { ...type('584'), ...quiet, text: 'A subbing out for Iowa' },
      { kind: 'substitution', out: '11' },
    ],
    [
      'a play of which nothing is told',
      { ...type('0', 'Not Available'), ...quiet, text: undefined },
      { kind: 'other' },
    ],
  ])('reads %s', (_, members, expected) => {
    expect(action(members)).toMatchObject(expected);
  });
});
