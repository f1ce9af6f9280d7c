import { type ComponentFixture } from '@angular/core/testing';
import { until } from '../../../testing/until';

const wordsOf = (element: Element | null): string => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

/** A page as somebody fills it in. */
export class Screen {
  constructor(
    private readonly fixture: () => ComponentFixture<unknown>,
    private readonly root: () => HTMLElement,
  ) {}

  field(label: string): HTMLInputElement {
    const found = [...this.root().querySelectorAll('label')].find((each) => wordsOf(each) === label);
    const input = found && document.getElementById(found.htmlFor);
    if (!(input instanceof HTMLInputElement)) throw new Error(`no field ${label}`);
    return input;
  }

  async fill(given: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(given)) {
      const field = this.field(label);
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await this.fixture().whenStable();
  }

  button(name: string): HTMLButtonElement {
    const found = [...this.root().querySelectorAll('button')].find((each) => wordsOf(each) === name);
    if (!found) throw new Error(`no button ${name}`);
    return found;
  }

  press(name: string): void {
    this.button(name).click();
  }

  /** What is said of a field, to who reads it and to who hears it. */
  faultOf(label: string): string | null {
    const field = this.field(label);
    const ids = (field.getAttribute('aria-describedby') ?? '').split(' ');
    const fault = ids.map((id) => document.getElementById(id)).find((each) => each?.classList.contains('fault'));
    return fault && field.getAttribute('aria-invalid') === 'true' ? wordsOf(fault) : null;
  }

  get alert(): string {
    return wordsOf(this.root().querySelector('[role=alert]:not(:empty)'));
  }

  get words(): string {
    return wordsOf(this.root());
  }

  async says(text: string | RegExp): Promise<void> {
    await until(() => (typeof text === 'string' ? this.words.includes(text) : text.test(this.words)));
  }
}
