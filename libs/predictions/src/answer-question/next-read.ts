/**
 * One read at a time of each thing. Who asks while one is under way gets the next, together with all who ask meanwhile: it
 * begins after they have asked, so that it has whatever was written before.
 */
export class NextRead<Found> {
  private readonly running = new Map<string, Promise<Found>>();
  private readonly next = new Map<string, Promise<Found>>();

  constructor(private readonly read: (id: string) => Promise<Found>) {}

  /** Throws what reading throws. */
  of(id: string): Promise<Found> {
    const running = this.running.get(id);
    if (!running) return this.begin(id);
    const next = this.next.get(id) ?? running.then(nothing, nothing).then(() => this.begin(id));
    this.next.set(id, next);
    return next;
  }

  private begin(id: string): Promise<Found> {
    this.next.delete(id);
    const reading = this.read(id).finally(() => {
      if (this.running.get(id) === reading) this.running.delete(id);
    });
    this.running.set(id, reading);
    return reading;
  }
}

const nothing = (): void => undefined;
