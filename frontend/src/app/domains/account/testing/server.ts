import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { type EnvironmentProviders, type Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Me } from '@pbp/contracts';
import { until } from '../../../testing/until';
import { renewSession } from '../data/renew-session';

export const guest: Me = { kind: 'guest', fanId: 'g', displayName: null, role: 'fan' };
export const ann: Me = { kind: 'registered', fanId: 'a', displayName: 'Ann', email: 'ann@example.org', role: 'fan' };

/** The HTTP of the app, answered by the test. */
export const withServer = (): readonly (Provider | EnvironmentProviders)[] => [
  provideHttpClient(withInterceptors([renewSession])),
  provideHttpClientTesting(),
];

/** The server in the test's hands: it waits for a request to come, and answers it. */
export class Server {
  private readonly http = TestBed.inject(HttpTestingController);
  private waiting: TestRequest[] = [];

  /** The one request that waits for an answer, "POST /api/session". */
  async asked(what: string): Promise<TestRequest> {
    await until(() => this.open().includes(what));
    const [found] = this.waiting.filter((each) => nameOf(each) === what);
    if (!found) throw new Error(`${what} is gone`);
    this.waiting = this.waiting.filter((each) => each !== found);
    return found;
  }

  async answers(what: string, body: object | null): Promise<void> {
    (await this.asked(what)).flush(body);
  }

  async refuses(what: string, status: number, code: string, more: object = {}, headers = {}): Promise<void> {
    const problem = { type: `urn:${code}`, title: code, status, code, ...more };
    (await this.asked(what)).flush(problem, { status, statusText: code, headers });
  }

  async isAway(what: string): Promise<void> {
    (await this.asked(what)).error(new ProgressEvent('error'));
  }

  /** What waits for an answer. */
  open(): readonly string[] {
    this.waiting = [...this.waiting, ...this.http.match(() => true)].filter(({ cancelled }) => !cancelled);
    return this.waiting.map(nameOf);
  }
}

const nameOf = ({ request }: TestRequest): string => `${request.method} ${request.url}`;
