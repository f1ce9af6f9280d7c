import { type Rules } from '../../kind.js';

export const rules: Rules = [
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
