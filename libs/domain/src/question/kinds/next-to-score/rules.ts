import { type Rules } from '../../kind.js';
import { whatCounts } from '../what-counts.js';

export const rules: Rules = [
  {
    version: 2,
    text: [
      'Which team has the first points after that moment of the game clock, by a basket or a free throw, in this period or a later one.',
      'The clock counts down: what happens at that very second does not count.',
      'Closes a minute of game clock before that, so that nobody who sees the game earlier than others knows who has the ball.',
      'Void if nobody scores any more.',
      'Decided by the plays, and again if they are corrected.',
      whatCounts,
    ],
  },
  {
    version: 1,
    text: [
      'Which team scores next, by a basket or a free throw, in this period or a later one.',
      'Closes when the next points are told.',
      'Void if nobody scores any more.',
      'Decided by the first play with points behind the last one that was listed when it was asked, and again if the plays are corrected.',
    ],
  },
];
