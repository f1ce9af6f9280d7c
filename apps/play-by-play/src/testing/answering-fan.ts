import { randomUUID } from 'node:crypto';
import { AnswerStands, Me } from '@pbp/contracts';
import { eventually } from '@pbp/testing';

/** What it takes an API that dies, twice, to come back. */
const within = 240_000;

/** A guest of the API, who sends a request again until it is answered, as a page does. */
export class AnsweringFan {
  private constructor(
    private readonly url: string,
    readonly fanId: string,
    private readonly cookie: string,
  ) {}

  static async of(url: string): Promise<AnsweringFan> {
    const response = await fetch(`${url}/api/session/guest`, {
      method: 'POST',
      headers: { origin: url, 'content-type': 'application/json' },
      body: '{}',
    });
    const cookies = response.headers.getSetCookie().map((line) => line.slice(0, line.indexOf(';')));
    return new AnsweringFan(url, Me.parse(await response.json()).fanId, cookies.join('; '));
  }

  /** Answers, however often the API dies of it. */
  async answer(questionId: string, pick: string, chance: number): Promise<AnswerStands> {
    const { url, cookie } = this;
    const body = JSON.stringify({ requestId: randomUUID(), pick, chance });
    const headers = { origin: url, cookie, 'content-type': 'application/json' };
    return eventually(
      async () => {
        const response = await fetch(`${url}/api/questions/${questionId}/prediction`, { method: 'PUT', headers, body });
        if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
        return AnswerStands.parse(await response.json());
      },
      { within },
    );
  }
}
