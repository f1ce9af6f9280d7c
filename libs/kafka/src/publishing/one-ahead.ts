/**
 * Deals with one thing after the other, in order, and has the next one made meanwhile: one ahead, never more. Throws what
 * either half throws, when the other half is at rest.
 */
export const oneAhead = async <T>(made: AsyncIterable<T>, deal: (each: T) => Promise<void>): Promise<void> => {
  let dealing = Promise.resolve();
  try {
    for await (const each of made) {
      await dealing;
      dealing = deal(each);
      // Awaited once the next one is made; until then nobody asks whether it failed.
      dealing.catch(() => undefined);
    }
  } finally {
    await dealing;
  }
};
