const oneDecimal = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat('en-GB');

/** "28.1" */
export const tenths = (n: number): string => oneDecimal.format(n);

/** "+2.1", "−0.4", "0.0": a true minus, always a sign but for what rounds to nothing. */
export const signedTenths = (n: number): string => {
  const figure = tenths(Math.abs(n));
  if (figure === tenths(0)) return figure;
  return n > 0 ? `+${figure}` : `−${figure}`;
};

/** "1,284" */
export const countText = (n: number): string => whole.format(n);

/** Narrow, and never the end of a line. */
const space = '\u202f';

/** "66 %" of a chance from 0 to 1. What is not certain never looks so: "> 99 %", "< 1 %". */
export const chanceText = (chance: number): string => {
  const percent = Math.round(chance * 100);
  if (percent === 100 && chance < 1) return `> 99${space}%`;
  return percent === 0 && chance > 0 ? `< 1${space}%` : `${percent}${space}%`;
};
