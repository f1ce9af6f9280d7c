import fc from 'fast-check';
import { SummaryParser } from './summary-parser.js';

const playsOf = (payload: unknown): readonly unknown[] => (payload as { readonly plays: readonly unknown[] }).plays;

/** What either of them makes of a text. */
const outcome = (parse: (text: string) => unknown, text: string) => {
  try {
    const parsed = parse(text);
    return { parsed, inOrder: JSON.stringify(parsed) };
  } catch (error) {
    return { threw: String(error) };
  }
};

const sameAsJsonParse = (...texts: readonly string[]): void => {
  const parser = new SummaryParser();
  for (const text of texts) expect(outcome(parser.parse, text)).toEqual(outcome(JSON.parse, text));
};

/** A few lists, so that polls in a row often bring the one that was there before. */
const plays = fc.constantFrom<unknown>(
  [],
  [{ id: '1' }],
  [{ id: '1' }, { id: '2', text: 'says "],"header": and "plays":[' }],
  [{ id: '1', participants: [{ athlete: { id: '7' } }], header: 1 }, { id: '3' }],
  [[{ id: '1' }], 'header'],
  'plays that are known',
  null,
);
const appended = fc.constantFrom(1, 2, 3, 4).map((count) => ['1', '2', '3', '4'].slice(0, count).map((id) => ({ id })));
const ballast = fc.constantFrom<unknown>(1, 'a "plays":[{"id":"1"}] in words', { plays: [{ id: '1' }] }, [[]], {
  header: [{ plays: [], header: 2 }],
});
const body = fc
  .record({ plays: fc.oneof(plays, appended), header: ballast, news: ballast }, { requiredKeys: [] })
  .chain((members) => fc.shuffledSubarray(Object.entries(members), { minLength: Object.keys(members).length }))
  .map((members) => JSON.stringify(Object.fromEntries(members)));
const cut = fc.tuple(body, fc.nat(20)).map(([text, less]) => text.slice(0, text.length - less));
const strange = fc.constantFrom('', '[]', '1', '{"plays":[1],"plays":[2],"header":1}', '{"plays": [1], "header": 1}');

describe('the parser of summaries', () => {
  it('gives what JSON.parse gives, whatever was parsed before', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof({ weight: 8, arbitrary: body }, { weight: 1, arbitrary: cut }, { weight: 1, arbitrary: strange }),
          { minLength: 2, maxLength: 8 },
        ),
        (texts) => sameAsJsonParse(...texts),
      ),
      { numRuns: 2_000 },
    );
  });

  it('gives the very same list where the plays are written as they were', () => {
    const { parse } = new SummaryParser();
    const bodies = [1, 2, 3, 4].map((news) =>
      JSON.stringify({ news, plays: [{ id: '1' }, { id: '2' }], header: news }),
    );
    const [, second, third, fourth] = bodies.map((text) => playsOf(parse(text)));
    expect(second).toEqual([{ id: '1' }, { id: '2' }]);
    expect(third).toBe(second);
    expect(fourth).toBe(second);
  });

  const listsOf = (...polls: readonly (readonly string[])[]): readonly (readonly unknown[])[] => {
    const { parse } = new SummaryParser();
    return polls.map((ids) => playsOf(parse(JSON.stringify({ plays: ids.map((id) => ({ id })), header: 'h' }))));
  };

  it('gives the very same plays before those that came behind them', () => {
    const lists = listsOf(['1', '2'], ['1', '2'], ['1', '2', '3'], ['1', '2', '3'], ['1', '2', '3', '4', '5']);
    expect(lists[2]).toEqual([{ id: '1' }, { id: '2' }, { id: '3' }]);
    expect(lists[2]?.[0]).toBe(lists[1]?.[0]);
    expect(lists[3]).toBe(lists[2]);
    expect(lists[4]?.map((play) => lists[3]?.includes(play))).toEqual([true, true, true, false, false]);
  });

  it('parses plays anew that changed before their end, and keeps the new ones', () => {
    const lists = listsOf(['1', '2'], ['1', '2'], ['1', '9', '2'], ['1', '9', '2'], ['1', '9', '2']);
    expect(lists[2]).toEqual([{ id: '1' }, { id: '9' }, { id: '2' }]);
    expect(lists[4]).toBe(lists[3]);
  });

  it('takes no list for the plays that stands elsewhere, and no end for theirs that is within', () => {
    const inner = [{ id: '1', participants: [], header: 1 }];
    sameAsJsonParse(
      JSON.stringify({ news: { plays: inner, header: 1 }, plays: inner, header: 1 }),
      JSON.stringify({ news: { plays: inner, header: 1 }, plays: [...inner, { id: '2' }], header: 1 }),
      JSON.stringify({ news: { plays: inner, header: 2 }, plays: inner, header: 2 }),
    );
  });

  it.each([
    ['nothing before a comma', '{"plays":[],"header":1}', '{"plays":[,{"id":"1"}],"header":1}'],
    ['nothing behind a comma', '{"plays":[1],"header":1}', '{"plays":[1, ],"header":1}'],
    ['a comma at the end', '{"plays":[1],"header":1}', '{"plays":[1,],"header":1}'],
  ])('takes no list for one that has %s', (_, before, now) => {
    sameAsJsonParse(before, now, now);
    sameAsJsonParse(before, before, now, now);
  });

  it('finds the plays again where the body before them has grown or shrunk a great deal', () => {
    const { parse } = new SummaryParser();
    const bodies = [1, 40_000, 80_000, 1, 1].map((size) =>
      JSON.stringify({ news: 'n'.repeat(size), plays: [1], header: 1 }),
    );
    const lists = bodies.map((text) => playsOf(parse(text)));
    expect(lists).toEqual(Array(5).fill([1]));
    expect(lists[4]).toBe(lists[1]);
  });
});
