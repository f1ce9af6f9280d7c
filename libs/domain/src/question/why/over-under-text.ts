/** "more than 220.5", "fewer than 220.5". */
export const overUnderText = (outcome: 'over' | 'under', line: number): string =>
  `${outcome === 'over' ? 'more' : 'fewer'} than ${line}`;
