import { type Page } from 'playwright-core';

export interface ConsoleError {
  readonly text: string;
  readonly url: string;
}

/** Everything that the page reported as an error: on its console, and exceptions that nobody caught. */
export class ConsoleErrors {
  private heard: ConsoleError[] = [];

  constructor(page: Page) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.heard.push({ text: message.text(), url: message.location().url });
    });
    page.on('pageerror', (error) => this.heard.push({ text: error.stack ?? error.message, url: page.url() }));
  }

  /** What came since the last time. */
  take(): readonly ConsoleError[] {
    return this.heard.splice(0);
  }
}
