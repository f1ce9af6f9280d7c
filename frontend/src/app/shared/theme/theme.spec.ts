import { TestBed } from '@angular/core/testing';
import { Theme } from './theme';

describe('Theme', () => {
  const page = document.documentElement;

  beforeEach(() => {
    document.head.innerHTML = '<meta name="theme-color" content="#0b0d0d" />';
    delete page.dataset['theme'];
    localStorage.clear();
  });

  it('is dark where nothing was chosen', () => {
    expect(TestBed.inject(Theme).name()).toBe('dark');
  });

  it('is what the page was painted in first', () => {
    page.dataset['theme'] = 'light';
    expect(TestBed.inject(Theme).name()).toBe('light');
  });

  it('keeps what the reader chose, and tells the phone', () => {
    const theme = TestBed.inject(Theme);
    theme.toggle();
    TestBed.tick();
    expect(page.dataset['theme']).toBe('light');
    expect(localStorage.getItem('pbp.theme')).toBe('light');
    expect(document.querySelector('meta')?.content).toBe('#f1f3ef');
  });
});
