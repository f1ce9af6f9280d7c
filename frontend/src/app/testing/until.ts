const ROUNDS = 1_200;
const EVERY_MS = 25;

/** Polls until it holds. It counts its looks, not the time: a machine that stands still uses none of them up. */
export const until = async (holds: () => boolean): Promise<void> => {
  for (let left = ROUNDS; !holds(); left--) {
    if (left === 0) throw new Error('it did not come to hold in time');
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
};
