import { TestBed } from '@angular/core/testing';
import { movedClock } from '../../testing/still-clock';
import { SpoilerDelay } from './spoiler-delay';

const noon = Date.parse('2026-11-22T12:00:00Z');

describe('SpoilerDelay', () => {
  const clock = movedClock(noon);
  const delay = () => TestBed.inject(SpoilerDelay);

  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: [clock.provider] });
  });

  it('shows everything until somebody sets one', () => {
    expect(delay().isOn()).toBe(false);
    expect(delay().until()).toBeNull();
  });

  it('moves on with the server’s time', () => {
    delay().set(45);
    expect(delay().until()).toBe(noon - 45_000);
    clock.pass(2);
    expect(delay().until()).toBe(noon - 43_000);
  });

  it('is kept on the device', () => {
    delay().set(45);
    TestBed.resetTestingModule().configureTestingModule({ providers: [clock.provider] });
    expect(delay().seconds()).toBe(45);
  });

  it.each([
    [500, 120],
    [-3, 0],
    [12.4, 12],
    [Number.NaN, 0],
  ])('of %d seconds is one of %d', (given, taken) => {
    delay().set(given);
    expect(delay().seconds()).toBe(taken);
  });

  it('is the same in all tabs', () => {
    delay().set(45);
    window.dispatchEvent(new StorageEvent('storage', { key: 'pbp.theme', newValue: '3' }));
    expect(delay().seconds()).toBe(45);
    window.dispatchEvent(new StorageEvent('storage', { key: 'pbp.delay', newValue: '20' }));
    expect(delay().seconds()).toBe(20);
  });
});
