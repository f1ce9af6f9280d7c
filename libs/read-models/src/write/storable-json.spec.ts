import { storableJson } from './storable-json.js';

describe('JSON that PostgreSQL can keep', () => {
  it('is the rows as they are', () => {
    const rows = [{ text: 'a "quoted" \\u0041 line\n\ud83c\udfc0', count: 1, none: null }];
    expect(JSON.parse(storableJson(rows))).toEqual(rows);
  });

  it('has a replacement where a string holds what no text column may', () => {
    expect(storableJson([{ text: 'a\0b', half: 'c\ud83cd' }])).toBe('[{"text":"a\uFFFDb","half":"c\uFFFDd"}]');
  });

  it('leaves the words "\\u0000" alone', () => {
    const rows = [{ text: String.raw`say \u0000 in words` }];
    expect(JSON.parse(storableJson(rows))).toEqual(rows);
  });
});
