import { type Rules } from '../../kind.js';
import { whatCounts } from '../what-counts.js';

const first = [
  'Who wins the game, overtime included.',
  'Closes at tip-off, or, when it is asked at half-time, when the second half begins.',
  'Void if the game is canceled, postponed by more than two days, given up before 43 of its 48 minutes (or as much of a shorter game) were played, or decided without being played.',
  'Decided by the official final score, and again if that is changed.',
];

export const rules: Rules = [
  { version: 2, text: [...first, whatCounts] },
  { version: 1, text: first },
];
