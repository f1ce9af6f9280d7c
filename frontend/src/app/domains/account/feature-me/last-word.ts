import { Service, signal } from '@angular/core';

/** What the page says of something that took away the part that did it: a sign-out, a deletion. */
@Service({ autoProvided: false })
export class LastWord {
  private readonly _said = signal('');
  readonly said = this._said.asReadonly();

  say(words: string): void {
    this._said.set(words);
  }
}
