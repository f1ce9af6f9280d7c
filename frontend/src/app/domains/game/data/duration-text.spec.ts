import { durationText } from './duration-text';

describe('durationText', () => {
  it.each([
    [0, '0 s'],
    [11.2, '12 s'],
    [99, '99 s'],
    [120, '2 min'],
    [199.5, '3 min 20 s'],
    [5_400, '1 h 30 min'],
  ])('%d is %s', (seconds, text) => {
    expect(durationText(seconds)).toBe(text);
  });
});
