/** A straight line from a domain to pixels. */
export const linear =
  (fromStart: number, fromEnd: number, toStart: number, toEnd: number) =>
  (value: number): number =>
    toStart + ((value - fromStart) / (fromEnd - fromStart || 1)) * (toEnd - toStart);

export type Scale = (value: number) => number;
