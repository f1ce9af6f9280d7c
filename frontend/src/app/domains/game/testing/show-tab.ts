import { type Type } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { GameEvent } from '@pbp/domain';
import { gameOf } from '../../../testing/a-game';
import { FakeConnection, nextFrame } from '../../../testing/fake-connection';
import { LIVE_CONNECTION } from '../../../shared/live/live-connection';
import { withServer } from '../../account/testing/server';
import { GameStore } from '../data/game-store';
import { Rewind } from '../data/rewind';

/** A tab of a game that the events tell, as its page shows it; `inputs` are what the address carries. */
export const showTab = async <Tab>(
  tab: Type<Tab>,
  events: readonly GameEvent[],
  inputs: Readonly<Record<string, string | undefined>> = {},
): Promise<ComponentFixture<Tab>> => {
  const server = new FakeConnection();
  TestBed.configureTestingModule({
    providers: [provideRouter([]), ...withServer(), GameStore, Rewind, { provide: LIVE_CONNECTION, useValue: server }],
  });
  const fixture = TestBed.createComponent(tab);
  document.body.append(fixture.nativeElement as HTMLElement);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  TestBed.inject(GameStore).watch('g');
  server.open();
  fixture.detectChanges();
  const freshness = { observedAt: new Date().toISOString(), intervalMs: 10_000 };
  const snapshot = { gameId: 'g', revision: events.length, game: gameOf(...events), freshness };
  server.watches.at(-1)?.answer({ kind: 'snapshot', snapshot });
  await nextFrame();
  await fixture.whenStable();
  return fixture;
};
