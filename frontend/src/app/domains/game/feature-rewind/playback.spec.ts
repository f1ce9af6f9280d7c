import { TestBed } from '@angular/core/testing';
import { basket, gameScheduled, inOrder } from '../../../testing/a-game';
import { until } from '../../../testing/until';
import { Server, withServer } from '../../account/testing/server';
import { Rewind } from '../data/rewind';
import { Playback } from './playback';

const told = [
  gameScheduled(),
  ...inOrder(...[1, 2, 3].map((n) => basket('home', { id: `p${n}`, secondsLeft: 700 - n }))),
  { type: 'GameEnded', data: { gameId: 'g', score: { home: 6, away: 0 }, how: 'played' } } as const,
];
const exported = told
  .map((event, revision) => JSON.stringify({ revision, ...event, metadata: { at: new Date(revision).toISOString() } }))
  .join('\n');

describe('playing the past on', () => {
  let rewind: Rewind;
  let playback: Playback;
  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [...withServer(), Rewind, Playback] });
    [rewind, playback] = [TestBed.inject(Rewind), TestBed.inject(Playback)];
    rewind.follow('g');
    rewind.goTo(1);
    (await new Server().asked('GET /api/games/g/events')).flush(exported);
    await until(() => rewind.reading().is === 'read');
  });

  it('goes from play to play, and stops after the last', async () => {
    playback.speed.set(60);
    playback.toggle();
    expect(playback.isPlaying()).toBe(true);
    await until(() => rewind.revision() === 2);
    await until(() => rewind.revision() === 3);
    await until(() => !playback.isPlaying());
    expect(rewind.revision()).toBe(3);
  });

  it('stands still when it is told to', async () => {
    playback.speed.set(60);
    playback.toggle();
    await until(() => rewind.revision() === 2);
    playback.toggle();
    expect(playback.isPlaying()).toBe(false);
    expect(rewind.revision()).toBe(2);
  });
});
