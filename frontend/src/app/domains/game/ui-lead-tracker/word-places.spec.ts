import { wordPlaces, type WordRoom } from './word-places';

const box = { left: 34, right: 380, top: 24, bottom: 220 };
const level = 122;
const starts = [34, 120, 206, 292];
const room = (parts: Partial<WordRoom> = {}): WordRoom => ({
  steps: [
    { x: 34, y: level },
    { x: 380, y: level },
  ],
  starts,
  now: null,
  box,
  rem: 1,
  ...parts,
});

describe('wordPlaces', () => {
  it('is the beginning of the game where nothing is in the way', () => {
    expect(wordPlaces(room())).toEqual({ away: 40, home: 40 });
  });

  it('is the next period early in the game, clear of the mark of now', () => {
    expect(wordPlaces(room({ now: 80 }))).toEqual({ away: 126, home: 126 });
    expect(wordPlaces(room({ now: 122 }))).toEqual({ away: 40, home: 40 });
  });

  it('leaves the line alone, on each side by itself', () => {
    const steps = [
      { x: 34, y: level },
      { x: 60, y: box.bottom - 4 },
      { x: 130, y: level },
      { x: 380, y: level },
    ];
    expect(wordPlaces(room({ steps }))).toEqual({ away: 40, home: 212 });
  });

  it('takes more room where the reader’s text is larger', () => {
    expect(wordPlaces(room({ now: 110 })).away).toBe(40);
    expect(wordPlaces(room({ now: 110, rem: 1.5 })).away).toBe(126);
  });

  it('is the beginning, too, where no place is free', () => {
    const steps = [
      { x: 34, y: box.top },
      { x: 380, y: box.top },
    ];
    expect(wordPlaces(room({ steps })).away).toBe(40);
  });
});
