import { Component, inject, input } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { basket, gameScheduled, inOrder } from '../../../testing/a-game';
import { until } from '../../../testing/until';
import { Server, withServer } from '../../account/testing/server';
import { Rewind } from '../data/rewind';
import { keepMoment } from './keep-moment';

@Component({ providers: [Rewind], template: '' })
class Page {
  readonly rewind = inject(Rewind);
  readonly at = input<string>();

  constructor() {
    keepMoment(this.rewind, this.at);
    this.rewind.follow('g');
  }
}

const told = [gameScheduled(), ...inOrder(...[1, 2, 3].map((n) => basket('home', { id: `p${n}` })))];
const exported = told
  .map((event, revision) => JSON.stringify({ revision, ...event, metadata: { at: new Date(revision).toISOString() } }))
  .join('\n');

describe('the moment in the address', () => {
  let harness: RouterTestingHarness;
  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [provideRouter([{ path: 'g', component: Page }], withComponentInputBinding()), ...withServer()],
    });
    harness = await RouterTestingHarness.create();
  });

  const address = () => TestBed.inject(Router).url;
  const open = async (url: string): Promise<Rewind> => (await harness.navigateByUrl(url, Page)).rewind;
  const readsLog = async (rewind: Rewind): Promise<void> => {
    (await new Server().asked('GET /api/games/g/events')).flush(exported);
    await until(() => rewind.reading().is === 'read');
  };

  it('is where the page begins, and stays beside all else that the address says', async () => {
    const rewind = await open('/g?period=2&at=1');
    await readsLog(rewind);
    expect(rewind.revision()).toBe(1);
    rewind.goTo(2);
    await until(() => address() === '/g?period=2&at=2');
    rewind.backToNow();
    await until(() => address() === '/g?period=2');
  });

  it('is followed when the address changes', async () => {
    const rewind = await open('/g');
    expect(rewind.isOn()).toBe(false);
    await open('/g?at=2');
    await readsLog(rewind);
    expect(rewind.revision()).toBe(2);
    await open('/g');
    expect(rewind.isOn()).toBe(false);
  });

  it.each(['noon', '-1', '1.5', ''])('is none where the address says “%s”, and goes from it', async (at) => {
    const rewind = await open(`/g?period=2&at=${at}`);
    await until(() => address() === '/g?period=2');
    expect(rewind.isOn()).toBe(false);
    expect(new Server().open()).toEqual([]);
  });

  it.each(['3', '99'])('is now where the address says %s of three, and goes from it', async (at) => {
    const rewind = await open(`/g?at=${at}`);
    await readsLog(rewind);
    await until(() => address() === '/g');
    expect(rewind.isOn()).toBe(false);
  });

  it.each(['noon', '99'])('goes from an address that comes to say %s only later', async (at) => {
    const rewind = await open('/g?at=1');
    await readsLog(rewind);
    rewind.backToNow();
    await until(() => address() === '/g');
    await open(`/g?at=${at}`);
    await until(() => address() === '/g');
    expect(rewind.isOn()).toBe(false);
  });
});
