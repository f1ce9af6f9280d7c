/** What the feed was seen to get wrong in the wild: content faults in a body, transport faults around it. */
export const contentFaults = [
  'lateInserts',
  'editedPlays',
  'deletedPlays',
  'headerAhead',
  'scoreGoesDown',
  'flappingStatus',
  'stuckClock',
  'finalCorrectedNextDay',
  'playsMissingUntilEnd',
  'unsteadyWinProbability',
  'unsteadyLine',
  'ballast',
] as const;

/** What becomes of games that are not played as announced; some of them, each in one way. */
export const scheduleFaults = ['postponed', 'rescheduled', 'suspended', 'canceled', 'forfeited'] as const;

export const transportFaults = [
  'refused403',
  'tooMany429',
  'serverError500',
  'slow',
  'truncated',
  'htmlInsteadOfJson',
] as const;

export type ContentFault = (typeof contentFaults)[number];
export type ScheduleFault = (typeof scheduleFaults)[number];
export type TransportFault = (typeof transportFaults)[number];
export type Fault = ContentFault | ScheduleFault | TransportFault;

/** Switched-on faults; any mix, order does not matter. */
export type Faults = readonly Fault[];

/** Every fault there is. */
export const faults: Faults = [...contentFaults, ...scheduleFaults, ...transportFaults];

export const isFault = (text: string): text is Fault => faults.some((fault) => fault === text);

/** Reads "lateInserts,ballast"; "all" and "none" are understood. Throws an error that names the unknown one. */
export const parseFaults = (text: string): Faults => {
  const words = text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '' && word !== 'none');
  if (words.includes('all')) return faults;
  return words.map((word) => {
    if (!isFault(word)) throw new Error(`unknown fault "${word}"; known: ${faults.join(', ')}, all, none`);
    return word;
  });
};
