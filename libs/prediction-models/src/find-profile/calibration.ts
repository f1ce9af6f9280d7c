/** Answers whose chance lay from `from` on and below `to`, 0..1. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly answers: number;
  /** How many of them were right. */
  readonly came: number;
}

/** A fan's own chance of what was picked, 0..1, and whether it came. */
export interface Said {
  readonly chance: number;
  readonly came: boolean;
}

const bins = 10;

/** Ten bins of what a fan said: of somebody who knows what is known, 70 of a hundred come that were said with 0.7. */
export const calibrationOf = (said: readonly Said[]): readonly CalibrationBin[] =>
  Array.from({ length: bins }, (_, bin) => {
    const inBin = said.filter(({ chance }) => Math.min(bins - 1, Math.floor(chance * bins)) === bin);
    return {
      from: bin / bins,
      to: (bin + 1) / bins,
      answers: inBin.length,
      came: inBin.filter(({ came }) => came).length,
    };
  });
