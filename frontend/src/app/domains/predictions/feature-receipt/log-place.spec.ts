import fc from 'fast-check';
import { byPlace, placeText } from './log-place';

describe('a place in the log', () => {
  it('is read in groups of three, and once where both parts are the same', () => {
    const said = ['48131/48131', '131/131', '1234567/1234500', '77'].map(placeText);
    expect(said).toEqual(['48\u202f131', '131', '1\u202f234\u202f567/1\u202f234\u202f500', '77']);
  });

  it('comes before a later one, however large the numbers are', () => {
    const places = ['9/9', '10/10', '10/11', '9007199254740993/1', '9007199254740992/1'];
    expect(places.toSorted(byPlace)).toEqual(['9/9', '10/10', '10/11', '9007199254740992/1', '9007199254740993/1']);
  });

  it('is put in one order, whatever is compared', () => {
    const part = fc.bigInt({ min: 0n, max: 2n ** 63n });
    const place = fc.tuple(part, part).map(([commit, prepare]) => `${commit}/${prepare}`);
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(byPlace(a, b) + byPlace(b, a)).toBe(0);
        expect(byPlace(a, b) === 0).toBe(a === b);
      }),
    );
  });
});
