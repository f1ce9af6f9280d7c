import { type Rules } from '../../kind.js';
import { whatCounts } from '../what-counts.js';

const first = [
  'Which team is the first with that many points, overtime included.',
  'Closes when either team could get there with one more basket.',
  'Void if neither gets there, or if the game is canceled or postponed by more than two days.',
  'Decided by the plays as soon as one is there, and again if they are corrected.',
];

export const rules: Rules = [
  { version: 2, text: [...first, whatCounts] },
  { version: 1, text: first },
];
