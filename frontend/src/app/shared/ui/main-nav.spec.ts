import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { MainNav } from './main-nav';

@Component({ imports: [MainNav], template: '<pbp-main-nav />' })
class Page {}

describe('MainNav', () => {
  it.each([
    ['/', 'Scores'],
    ['/predictions', 'Predictions'],
    ['/predictions/q1.g', 'Predictions'],
    ['/pools/p', 'Pools'],
    ['/me', undefined],
  ])('says where one is at %s: %s', async (path, name) => {
    TestBed.configureTestingModule({ providers: [provideRouter([{ path: '**', component: Page }])] });
    const harness = await RouterTestingHarness.create(path);
    await harness.fixture.whenStable();
    const page = harness.fixture.nativeElement as HTMLElement;
    const current = [...page.querySelectorAll('[aria-current=page]')].map((link) => link.textContent?.trim());
    expect(current).toEqual(name === undefined ? [] : [name]);
  });
});
