import { clockSeconds } from './clock.js';

describe('clockSeconds', () => {
  it.each([
    ['12:00', 720],
    ['7:31', 451],
    ['0:59', 59],
    ['45.3', 45.3],
    ['0.0', 0],
    ['1:02.5', 62.5],
    ['', undefined],
    ["45'+4'", undefined],
    ['-1:00', undefined],
  ])('reads %s as %s', (text, seconds) => {
    expect(clockSeconds(text)).toBe(seconds);
  });
});
