import { observed, play, recorded, scheduled } from '../game/testing/a-game.js';
import { silencesOf } from './silences.js';
import { at, noted } from './testing/noted.js';

const happened = (id: string, seconds: number) => recorded(play(id, { wallclock: at(seconds) }), null);
const begun = noted(0, scheduled(), happened('first', -500));
const lengths = (...rest: Parameters<typeof silencesOf>[0]) =>
  silencesOf([...begun, ...rest]).map(({ from, until, plays }) => [(until - from) / 1000, plays]);

describe('silencesOf', () => {
  it('begin with the first play that went unheard and end where it is told', () => {
    const [silence] = silencesOf([...begun, ...noted(200, happened('b', 90), happened('a', 50))]);
    expect(silence).toEqual({ from: Date.parse(at(50)), until: Date.parse(at(200)), plays: 2 });
  });

  it.each([
    ['a minute', 140, [[60, 1]]],
    ['less', 141, []],
  ])('last a minute at least: %s', (_, happenedAt, expected) => {
    expect(lengths(...noted(200, happened('a', happenedAt)))).toEqual(expected);
  });

  it('end where anything is read again, though the plays come some answers later', () => {
    const score = noted(200, observed('summary'));
    expect(lengths(...score, ...noted(205, happened('a', 50)), ...noted(290, happened('b', 90)))).toEqual([[150, 2]]);
  });

  it('are not made of a play that is put in long after', () => {
    expect(lengths(...noted(200, observed('summary')), ...noted(291, happened('a', 50)))).toEqual([]);
  });

  it('are none while other things were noted: then the feed was late, not silent', () => {
    expect(lengths(...noted(100, observed('summary')), ...noted(200, happened('a', 50)))).toEqual([]);
  });

  it('are none where nothing happened, or nobody says when', () => {
    expect(lengths(...noted(600, observed('summary')), ...noted(900, recorded(play('a'), null)))).toEqual([]);
  });
});
