import type { LiveConnection } from './live-connection';

const retryMs = 2_000;

interface Refusable {
  readonly kind: string;
  readonly code?: string;
}

/** The server has no answer at this moment; it may have one soon. */
const isPutOff = ({ kind, code }: Refusable): boolean =>
  kind === 'problem' && (code === 'unavailable' || code === 'too-many-requests');

/** A question that stays open: put on every (re)connect, repeated when its answer is lost or put off, one at a time. */
export class OpenQuestion<Answer extends Refusable> {
  private closed = false;
  private waiting = false;

  constructor(
    private readonly connection: LiveConnection,
    private readonly put: () => Promise<Answer>,
    private readonly receive: (answer: Answer) => void,
  ) {}

  readonly ask = (): void => {
    if (this.closed || this.waiting || !this.connection.connected()) return;
    this.waiting = true;
    void this.put().then(this.heard, this.notHeard);
  };

  close(): void {
    this.closed = true;
  }

  private readonly heard = (answer: Answer): void => {
    this.waiting = false;
    if (this.closed) return;
    if (isPutOff(answer)) setTimeout(this.ask, retryMs);
    this.receive(answer);
  };

  /** Timed out, or cut: then the next connection asks before this does. */
  private readonly notHeard = (): void => {
    this.waiting = false;
    if (!this.closed) setTimeout(this.ask, retryMs);
  };
}
