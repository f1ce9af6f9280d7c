import { type ClientBase } from 'pg';

export interface Statement {
  readonly sql: string;
  readonly values: readonly string[];
}

/** Runs statements one after the other on one connection, while whoever adds them goes on making the next. */
export class Statements {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly client: ClientBase) {}

  add(statements: readonly Statement[]): void {
    for (const { sql, values } of statements) {
      this.last = this.last.then(() => this.client.query(sql, [...values]));
    }
    // Whoever waits for the end hears of a failure there; it may fail before anybody waits.
    this.last.catch(() => undefined);
  }

  /** Throws what the first failing statement threw; those after it were not run. */
  async end(): Promise<void> {
    await this.last;
  }
}
