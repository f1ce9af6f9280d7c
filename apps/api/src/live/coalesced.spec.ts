import { eventually } from '@pbp/testing';
import { Coalesced } from './coalesced.js';

describe('coalesced notes', () => {
  it('go out at once, then the newest of each key at the end of the window', async () => {
    const out: string[] = [];
    const notes = new Coalesced<string>(30, (value) => out.push(value));

    notes.note('a', 'a1');
    expect(out).toEqual(['a1']);
    for (const value of ['a2', 'a3', 'a4']) notes.note('a', value);
    notes.note('b', 'b1');
    expect(out).toEqual(['a1']);

    await eventually(() => expect(out).toEqual(['a1', 'a4', 'b1']));
    notes.stop();
  });

  it('say nothing after they are stopped', () => {
    const out: string[] = [];
    const notes = new Coalesced<string>(30, (value) => out.push(value));
    notes.note('a', 'a1');
    notes.note('a', 'a2');

    notes.stop();

    expect(out).toEqual(['a1']);
  });
});
