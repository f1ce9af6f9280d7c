import { type Rules } from '../../kind.js';
import { whatCounts } from '../what-counts.js';

const first = [
  'Who scores more within those five minutes of game clock.',
  'The clock counts down: what happens at the very second at which the five minutes end still counts, what happens at the second at which they begin does not, unless the period begins with them.',
  'Closes when the five minutes begin.',
  'Void if both score the same, nothing included, or if the five minutes are not played to their end.',
  'Decided by the plays, and again if they are corrected.',
];

export const rules: Rules = [
  { version: 2, text: [...first, whatCounts] },
  { version: 1, text: first },
];
