import { aCard } from '../../../testing/a-card';
import { cardBadges, cardStatus, gameSeconds, playedSeconds, runningRun } from './card-status';

describe('cardStatus', () => {
  it.each([
    ['a running clock', {}, { kind: 'live', text: 'Q3 9:41' }],
    ['overtime', { period: 5, clock: '3:22' }, { kind: 'live', text: 'OT 3:22' }],
    ['half-time', { detail: 'Halftime', period: 2, clock: '0.0' }, { kind: 'live', text: 'Half-time' }],
    ['a break', { detail: 'End of 3rd', clock: '0.0' }, { kind: 'live', text: 'End of 3rd' }],
    ['a delay', { detail: 'Delayed' }, { kind: 'pause', text: 'Delayed' }],
    ['a final', { phase: 'ended', detail: 'Final/OT' }, { kind: 'over', text: 'Final, OT' }],
    ['a postponed game', { phase: 'postponed' }, { kind: 'off', text: 'Postponed' }],
    ['a cancelled game', { phase: 'canceled' }, { kind: 'off', text: 'Cancelled' }],
    ['a league without plays', { league: 'mlb', detail: 'Top 5th', period: 5 }, { kind: 'live', text: 'Top 5th' }],
    ['a league not known here', { league: 'curling', detail: '6th end' }, { kind: 'live', text: '6th end' }],
  ] as const)('%s', (_, parts, status) => expect(cardStatus(aCard(parts))).toEqual(status));

  it('names the weekday of a start that falls on another day where the reader is', () => {
    const startsAt = new Date(2026, 10, 24, 3, 25).toISOString();
    const text = (day: string) => cardStatus(aCard({ phase: 'scheduled', startsAt, day })).text;
    expect(text('2026-11-23')).toMatch(/^Tue /);
    expect(text('2026-11-24')).not.toMatch(/Tue/);
  });
});

describe('time played', () => {
  it('spans regulation and the overtimes begun', () => {
    expect(gameSeconds(aCard())).toBe(2_880);
    expect(gameSeconds(aCard({ period: 6 }))).toBe(3_480);
    expect(playedSeconds(aCard())).toBe(1_440 + 139);
  });
});

describe('cardBadges', () => {
  const badges = (parts: Parameters<typeof aCard>[0]) => cardBadges(aCard(parts)).map((badge) => badge.text);

  it('says clutch within five points and five minutes of the end', () => {
    expect(badges({ period: 4, clock: '5:00' })).toEqual(['Clutch']);
    expect(badges({ period: 4, clock: '5:01' })).toEqual([]);
    expect(badges({ period: 4, clock: '1:08', score: { home: 90, away: 96 } })).toEqual([]);
    expect(badges({ period: 5, clock: '4:59' })).toEqual(['Clutch']);
    expect(badges({ period: 3, clock: '0:30' })).toEqual([]);
  });

  it('says a run from eight unanswered points on', () => {
    const lead: [number, number][] = [
      [10, 2],
      [20, 0],
      [30, -3],
      [40, -5],
      [50, -8],
    ];
    expect(runningRun(lead)).toBe(-10);
    expect(badges({ lead })).toEqual(['Run 10–0']);
    expect(badges({ lead: [...lead, [60, -6]] })).toEqual([]);
  });

  it('says nothing of a game that is not on', () => {
    expect(badges({ phase: 'ended', period: 4, clock: '0.0' })).toEqual([]);
  });
});
