import { type ShownOption } from './shown-options';

export interface CrowdPart {
  readonly option: ShownOption;
  readonly fans: number;
  /** Whole percent of all fans. */
  readonly percent: number;
}

/** How many fans picked what, and all of them together. */
export const crowdSplit = (crowd: Readonly<Record<string, number>>, options: readonly ShownOption[]) => {
  const fansOf = ({ id }: ShownOption): number => crowd[id] ?? 0;
  const fans = options.reduce((sum, option) => sum + fansOf(option), 0);
  const parts = options.map((option): CrowdPart => {
    const picked = fansOf(option);
    return { option, fans: picked, percent: fans === 0 ? 0 : Math.round((picked / fans) * 100) };
  });
  return { fans, parts };
};
