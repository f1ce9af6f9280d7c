import { inkOn, pickTeamColors, rawColor } from './team-color';

describe('pickTeamColors', () => {
  it('keeps both colours that look different', () => {
    expect(pickTeamColors({ color: 'C4622D' }, { color: '0A7E86' })).toEqual({ away: '#C4622D', home: '#0A7E86' });
  });

  it('gives the home team its alternate when both are the same red', () => {
    const pair = pickTeamColors({ color: 'CE1141' }, { color: 'C8102E', alternateColor: '1D428A' });
    expect(pair).toEqual({ away: '#CE1141', home: '#1D428A' });
  });

  it('gives the away team its alternate when the home team has none', () => {
    const pair = pickTeamColors({ color: 'CE1141', alternateColor: '1D428A' }, { color: 'C8102E' });
    expect(pair).toEqual({ away: '#1D428A', home: '#C8102E' });
  });

  it('falls back on white against a colour', () => {
    expect(pickTeamColors({ color: 'CE1141' }, { color: 'C8102E' }).home).toBe('#ffffff');
  });

  it('takes red and green apart for the colour-blind', () => {
    const pair = pickTeamColors({ color: 'b5651d' }, { color: '6b8e23', alternateColor: '1D428A' });
    expect(pair.home).toBe('#1D428A');
  });

  it('survives a colour that is none', () => {
    expect(rawColor({ color: 'purple' })).toBe('#6b7676');
    expect(() => pickTeamColors({ color: '' }, {})).not.toThrow();
  });
});

describe('inkOn', () => {
  it.each([
    ['#ffffff', '#000000'],
    ['#000000', '#ffffff'],
    ['#0F2C5C', '#ffffff'],
    ['#FDB927', '#000000'],
  ])('on %s is %s', (fill, ink) => expect(inkOn(fill)).toBe(ink));
});
