import { type Rules } from '../../kind.js';

export const rules: Rules = [
  {
    version: 1,
    text: [
      'Who scores more in that period; overtime is no part of the last one.',
      'Closes when the period begins.',
      'Void if both score the same, or if the period is not played to its end.',
      'Decided by the plays when the period is over, and again if they are corrected.',
    ],
  },
];
