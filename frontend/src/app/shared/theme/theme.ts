import { DOCUMENT, effect, inject, Service, signal } from '@angular/core';

export type ThemeName = 'dark' | 'light';
const key = 'pbp.theme';

/** Storage may be forbidden; a preference is not worth an error. */
const remembered = (): ThemeName => {
  try {
    return localStorage.getItem(key) === 'light' ? 'light' : 'dark';
  } catch {
    return 'dark';
  }
};
const remember = (theme: ThemeName): void => {
  try {
    localStorage.setItem(key, theme);
  } catch {
    return;
  }
};

/** Dark unless this reader chose light here before. */
@Service()
export class Theme {
  private readonly document = inject(DOCUMENT);
  private readonly _name = signal<ThemeName>(remembered());
  readonly name = this._name.asReadonly();

  constructor() {
    effect(() => (this.document.documentElement.dataset['theme'] = this._name()));
  }

  toggle(): void {
    this._name.update((name) => (name === 'dark' ? 'light' : 'dark'));
    remember(this._name());
  }
}
