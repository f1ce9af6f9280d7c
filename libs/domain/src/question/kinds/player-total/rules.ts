import { type Rules } from '../../kind.js';
import { whatCounts } from '../what-counts.js';

const first = [
  'Whether the player has more or fewer points, rebounds or assists in the whole game than the line, overtime included.',
  'Closes when the second half begins.',
  '"More" is decided as soon as it is true, and stands even if the game is then given up.',
  'Void if the player does not play, or if the game is canceled, postponed by more than two days, given up before 43 of its 48 minutes (or as much of a shorter game) were played, or decided without being played.',
  'Counted from the plays, and again if they are corrected.',
];

export const rules: Rules = [
  { version: 2, text: [...first, whatCounts] },
  { version: 1, text: first },
];
