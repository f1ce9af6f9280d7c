import { DOCUMENT, effect, inject, Service, signal } from '@angular/core';

export type ThemeName = 'dark' | 'light';
const key = 'pbp.theme';
/** What a phone paints around the page: the page's own ground (--bg). */
const ground: Record<ThemeName, string> = { dark: '#0b0d0d', light: '#f1f3ef' };

/** Storage may be forbidden; a preference is not worth an error. */
const remember = (theme: ThemeName): void => {
  try {
    localStorage.setItem(key, theme);
  } catch {
    return;
  }
};

/** Dark unless this reader chose light here before: index.html reads that, before anything is painted. */
@Service()
export class Theme {
  private readonly document = inject(DOCUMENT);
  private readonly _name = signal<ThemeName>(
    this.document.documentElement.dataset['theme'] === 'light' ? 'light' : 'dark',
  );
  readonly name = this._name.asReadonly();

  constructor() {
    effect(() => {
      const name = this._name();
      this.document.documentElement.dataset['theme'] = name;
      this.document.querySelector('meta[name=theme-color]')?.setAttribute('content', ground[name]);
    });
  }

  toggle(): void {
    this._name.update((name) => (name === 'dark' ? 'light' : 'dark'));
    remember(this._name());
  }
}
