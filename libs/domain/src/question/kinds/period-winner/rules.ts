import { type Rules } from '../../kind.js';
import { whatCounts } from '../what-counts.js';

const first = [
  'Who scores more in that period; overtime is no part of the last one.',
  'Closes when the period begins.',
  'Void if both score the same, or if the period is not played to its end.',
  'Decided by the plays when the period is over, and again if they are corrected.',
];

export const rules: Rules = [
  { version: 2, text: [...first, whatCounts] },
  { version: 1, text: first },
];
