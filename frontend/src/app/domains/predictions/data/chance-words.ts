/** Whole percent of a chance (0..1), never sure of what has not happened: 1 to 99. */
export const percentOf = (chance: number): number => Math.min(99, Math.max(1, Math.round(chance * 100)));

/** A number does not part from its sign at the end of a line. */
const together = '\u00a0';

/** "72 %", "> 99 %", "< 1 %" */
export const percentWords = (chance: number): string => {
  const sign = chance > 0.99 ? `>${together}` : chance < 0.01 ? `<${together}` : '';
  return `${sign}${percentOf(chance)}${together}%`;
};

/** "+11.2", "−4.8", "0.0": a true minus, always a sign. */
export const skillWords = (skill: number): string => {
  const text = Math.abs(skill).toFixed(1);
  if (text === '0.0') return text;
  return skill > 0 ? `+${text}` : `−${text}`;
};
