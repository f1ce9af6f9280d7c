/**
 * Collects what arrives between two frames and hands it over at once, so that a burst of messages is one change of
 * the page. A hidden page has no frames; there a timer keeps its title up to date.
 */
export class FrameBatch<Message> {
  private waiting: Message[] = [];

  constructor(private readonly deliver: (messages: readonly Message[]) => void) {}

  add(message: Message): void {
    this.waiting.push(message);
    if (this.waiting.length === 1) this.schedule();
  }

  /** Forget what has not been delivered. */
  clear(): void {
    this.waiting = [];
  }

  private schedule(): void {
    if (document.hidden) setTimeout(this.flush, 250);
    else requestAnimationFrame(this.flush);
  }

  private readonly flush = (): void => {
    const messages = this.waiting;
    this.waiting = [];
    if (messages.length > 0) this.deliver(messages);
  };
}
