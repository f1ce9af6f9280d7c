import { Slots } from './slots.js';

describe('Slots', () => {
  it('lets the next one in when one is released, in order', async () => {
    const slots = new Slots(1);
    const entered: string[] = [];
    expect(await slots.take(1000)).toBe(true);
    const waiting = ['a', 'b'].map((name) => slots.take(1000).then(() => entered.push(name)));
    slots.release();
    await waiting[0];
    expect(entered).toEqual(['a']);
    slots.release();
    await waiting[1];
    expect(entered).toEqual(['a', 'b']);
  });

  it('turns away who waited too long, and gives the slot to the next', async () => {
    const slots = new Slots(1);
    await slots.take(1000);
    expect(await slots.take(5)).toBe(false);
    const patient = slots.take(1000);
    slots.release();
    expect(await patient).toBe(true);
  });
});
