/** Lets all who wait go on at once, each time it opens. */
export class Turnstile {
  #waiting = new Set<() => void>();

  open(): void {
    const waiting = this.#waiting;
    this.#waiting = new Set();
    for (const goOn of waiting) goOn();
  }

  /** Resolves when it opens next, or when the signal aborts. */
  async next(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    await new Promise<void>((resolve) => {
      const goOn = (): void => {
        signal.removeEventListener('abort', goOn);
        this.#waiting.delete(goOn);
        resolve();
      };
      this.#waiting.add(goOn);
      signal.addEventListener('abort', goOn, { once: true });
    });
  }
}
