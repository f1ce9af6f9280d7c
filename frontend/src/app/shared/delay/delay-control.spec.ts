import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { stillClock } from '../../testing/still-clock';
import { DelayControl } from './delay-control';
import { SeenMoment } from './seen-moment';
import { SpoilerDelay } from './spoiler-delay';

const now = Date.parse('2026-11-22T12:00:00Z');

describe('DelayControl', () => {
  let fixture: ComponentFixture<DelayControl>;
  const page = () => fixture.nativeElement as HTMLElement;
  const opener = () => page().querySelector('.opener')?.textContent?.trim();
  const slider = () => page().querySelector<HTMLInputElement>('input[type=range]');
  const button = (name: string) =>
    [...page().querySelectorAll('button')].find((each) => each.textContent?.trim() === name);

  beforeEach(async () => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: [stillClock(now)] });
    fixture = TestBed.createComponent(DelayControl);
    await fixture.whenStable();
  });

  it('is set by its slider, says how much it is, and is taken back', async () => {
    expect(opener()).toBe('Spoiler delay');
    expect(button('No delay')).toBeUndefined();
    const range = slider();
    if (!range) throw new Error('no slider');
    range.value = '45';
    range.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect(TestBed.inject(SpoilerDelay).seconds()).toBe(45);
    expect(opener()).toBe('Spoiler delay: 45 s');
    expect(page().querySelector('output')?.textContent).toBe('45 s');
    expect(slider()?.getAttribute('aria-valuetext')).toBe('45 s');
    button('No delay')?.click();
    await fixture.whenStable();
    expect(TestBed.inject(SpoilerDelay).isOn()).toBe(false);
    expect(page().querySelector('output')?.textContent).toBe('Off');
  });

  it('is as late as the other screen is with what was seen here', async () => {
    const seen = TestBed.inject(SeenMoment);
    page()
      .querySelector('[popover]')
      ?.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'open' }));
    expect(seen.isWanted()).toBe(true);
    expect(button('I see it now')).toBeUndefined();
    seen.moment.set({ text: 'Okonjo makes layup', at: new Date(now - 38_000).toISOString() });
    await fixture.whenStable();
    expect(page().textContent).toContain('Seen here: Okonjo makes layup. Press when your screen shows it.');
    button('I see it now')?.click();
    expect(TestBed.inject(SpoilerDelay).seconds()).toBe(38);
    page()
      .querySelector('[popover]')
      ?.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'closed' }));
    expect(seen.isWanted()).toBe(false);
  });
});
