import { type Rules } from '../../kind.js';
import { whatCounts } from '../what-counts.js';

const first = [
  'Whether both teams together score more or fewer points than the line, overtime included.',
  'Closes at tip-off.',
  '"More" is decided as soon as it is true, and stands even if the game is then given up.',
  'Void if the game is canceled, postponed by more than two days, given up before 43 of its 48 minutes (or as much of a shorter game) were played, or decided without being played.',
  'Once the game is over the official final score decides, and again if that is changed.',
];

export const rules: Rules = [
  { version: 2, text: [...first, whatCounts] },
  { version: 1, text: first },
];
