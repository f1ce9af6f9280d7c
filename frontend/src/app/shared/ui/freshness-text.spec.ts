import { TestBed } from '@angular/core/testing';
import type { Trouble } from '@pbp/contracts';
import { FakeConnection } from '../../testing/fake-connection';
import { stillClock } from '../../testing/still-clock';
import { LIVE_CONNECTION } from '../live/live-connection';
import { FreshnessText } from './freshness-text';

const now = Date.now();
const secondsAgo = (seconds: number): string => new Date(now - seconds * 1_000).toISOString();

describe('FreshnessText', () => {
  const show = async (ageSeconds: number, ...kinds: Trouble['kind'][]) => {
    const server = new FakeConnection();
    TestBed.configureTestingModule({ providers: [{ provide: LIVE_CONNECTION, useValue: server }, stillClock(now)] });
    const fixture = TestBed.createComponent(FreshnessText);
    fixture.componentRef.setInput('freshness', { observedAt: secondsAgo(ageSeconds), intervalMs: 10_000 });
    server.open();
    fixture.detectChanges();
    server.send('status', { troubles: kinds.map((kind) => ({ kind, since: secondsAgo(60) })) });
    await fixture.whenStable();
    const { textContent, classList } = fixture.nativeElement as HTMLElement;
    return { text: textContent, stale: classList.contains('stale') };
  };

  it.each([
    ['the feed answered just now', 4, [], { text: 'as of 4 s ago', stale: false }],
    ['the feed is silent', 80, [], { text: 'feed is 80 s old', stale: true }],
    ['the feed answered, and what it said is not shown', 4, ['late'], { text: 'as of 60 s ago', stale: false }],
    ['the feed was silent before', 80, ['stopped'], { text: 'as of 80 s ago', stale: false }],
    ['nobody hears how old it is', 80, ['slow'], { text: '', stale: false }],
  ] as const)('where %s', async (_, age, kinds, { text, stale }) => {
    expect(await show(age, ...kinds)).toEqual({ text, stale });
  });
});
