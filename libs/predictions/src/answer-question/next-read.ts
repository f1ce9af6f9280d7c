const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * One read at a time of each thing. Who asks while one is under way gets the next, together with all who ask meanwhile and
 * in the turn of the event loop after that: it begins after they have asked, so that it has whatever was written before.
 */
export class NextRead<Found> {
  private readonly running = new Map<string, Promise<Found>>();
  private readonly next = new Map<string, Promise<Found>>();

  constructor(private readonly read: (id: string) => Promise<Found>) {}

  /** Throws what reading throws. */
  of(id: string): Promise<Found> {
    const next = this.next.get(id) ?? this.inItsTurn(id);
    this.next.set(id, next);
    return next;
  }

  private async inItsTurn(id: string): Promise<Found> {
    await this.running.get(id)?.then(nothing, nothing);
    // Many who ask come at once: those of a moment before are answered, or what they appended is.
    await turn();
    return this.begin(id);
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
