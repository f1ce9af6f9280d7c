/** How many figures are equal and how many differ. */
export interface Count {
  readonly equal: number;
  readonly differ: number;
}

export const noCount: Count = { equal: 0, differ: 0 };

export const plus = ({ equal, differ }: Count, isEqual: boolean): Count =>
  isEqual ? { equal: equal + 1, differ } : { equal, differ: differ + 1 };
