import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { SpoilerDelay } from './spoiler-delay';
import { UnlessAhead } from './unless-ahead';

@Component({ imports: [UnlessAhead], template: '<pbp-unless-ahead><p>12 points</p></pbp-unless-ahead>' })
class Host {}

it('holds what is always the newest back while there is a delay, until it is asked for', async () => {
  localStorage.clear();
  const fixture = TestBed.createComponent(Host);
  const page = fixture.nativeElement as HTMLElement;
  await fixture.whenStable();
  expect(page.textContent).toBe('12 points');

  TestBed.inject(SpoilerDelay).set(30);
  await fixture.whenStable();
  expect(page.textContent).toContain('You see games 30 s late.');
  expect(page.textContent).not.toContain('12 points');

  page.querySelector('button')?.click();
  await fixture.whenStable();
  expect(page.textContent).toBe('12 points');
  localStorage.clear();
});
