import * as fc from 'fast-check';
import { sameJson } from '../raw/json.js';
import { saysTheSameBox } from './same-box.js';
import { watchBox } from './watch-box.js';

const key = fc.constantFrom('points', 'minutes', 'fouls');
const strange = fc.constantFrom<unknown>(null, {}, [], 7, '');
const or = <Value>(usual: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: strange });

const athlete = fc.record(
  {
    id: or(fc.constantFrom('1', '2', '3')),
    displayName: fc.constantFrom('A. Guard', 'B. Center'),
    jersey: fc.constantFrom('0', '00'),
    position: or(fc.record({ abbreviation: fc.constantFrom('G', 'C') })),
  },
  { requiredKeys: ['id'] },
);
const stats = fc.array(or(fc.constantFrom('0', '12', '3-4')), { maxLength: 4 });
const line = or(fc.record({ athlete: or(athlete), starter: fc.boolean(), didNotPlay: fc.boolean(), stats: or(stats) }));
const table = fc.record({ keys: fc.array(or(key), { maxLength: 4 }), athletes: fc.array(line, { maxLength: 3 }) });
const team = or(fc.record({ team: or(fc.record({ id: fc.constantFrom('1', '2') })), statistics: fc.tuple(table) }));
const players = fc.array(team, { maxLength: 2 });

const usual = [
  {
    team: { id: '1' },
    statistics: [
      {
        keys: ['points', 'minutes'],
        athletes: [
          { athlete: { id: '5', displayName: 'A. Guard' }, starter: true, didNotPlay: false, stats: ['12', '31'] },
          { athlete: { id: '6', displayName: 'B. Center' }, starter: false, didNotPlay: true, stats: [] },
        ],
      },
    ],
  },
];

describe('a box that says what is known', () => {
  it('is recognised, also after the known lines went through the log and with the keys in another order', () => {
    const known: ReturnType<typeof watchBox> = JSON.parse(JSON.stringify(watchBox(usual)));
    expect(saysTheSameBox(known, usual)).toBe(true);
    const [table] = usual.flatMap(({ statistics }) => statistics);
    const turned = table?.athletes.map((line) => ({ ...line, stats: [...line.stats].reverse() }));
    const keys = ['minutes', 'points'];
    expect(saysTheSameBox(known, [{ team: { id: '1' }, statistics: [{ keys, athletes: turned }] }])).toBe(true);
  });

  it('is never one that says anything else', () => {
    fc.assert(
      fc.property(players, players, (before, now) => {
        const known = watchBox(before);
        if (saysTheSameBox(known, now)) expect(sameJson(known, watchBox(now))).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['another figure', { stats: ['13', '31'] }],
    ['a figure more', { stats: ['12', '31', '2'] }],
    ['no figures', { stats: [] }],
    ['another name', { athlete: { id: '5', displayName: 'A. Forward' } }],
    ['another player', { athlete: { id: '7', displayName: 'A. Guard' } }],
    ['no starter any more', { starter: false }],
  ])('is not one with %s', (_, change) => {
    const [table] = usual.flatMap(({ statistics }) => statistics);
    const athletes = table?.athletes.map((line, index) => (index === 0 ? { ...line, ...change } : line));
    const now = [{ team: { id: '1' }, statistics: [{ ...table, athletes }] }];
    expect(saysTheSameBox(watchBox(usual), now)).toBe(false);
  });
});
