import { type Zone } from '../../engine/happening.js';

/** One of ESPN's shot types with the words that it puts into the text, and how common it is. */
export interface ShotType {
  readonly id: string;
  readonly text: string;
  readonly phrase: string;
  readonly weight: number;
  /** "27-foot jumper" rather than "driving layup". */
  readonly distance?: true;
}

const far = (id: string, text: string, phrase: string, weight: number): ShotType => ({
  id,
  text,
  phrase,
  weight,
  distance: true,
});
const near = (id: string, text: string, phrase: string, weight: number): ShotType => ({ id, text, phrase, weight });

const threes: readonly ShotType[] = [
  far('92', 'Jump Shot', 'three point jumper', 70),
  far('131', 'Pullup Jump Shot', 'three point pullup jump shot', 18),
  // The words "three point" are missing in about one in ten: readers must not rely on them.
  far('132', 'Step Back Jump Shot', 'step back jumpshot', 9),
  far('113', 'Running Jump Shot', 'three point shot', 3),
];

export const shotTypes: Readonly<Record<Exclude<Zone, 'heave'>, readonly ShotType[]>> = {
  rim: [
    near('110', 'Driving Layup Shot', 'driving layup', 34),
    near('95', 'Layup Shot', 'layup', 11),
    near('109', 'Running Layup Shot', 'two point shot', 10),
    far('128', 'Driving Finger Roll Layup', 'two point shot', 12),
    far('141', 'Cutting Layup Shot', 'layup', 11),
    far('115', 'Driving Dunk Shot', 'driving dunk', 6),
    far('96', 'Dunk Shot', 'dunk', 5),
    far('151', 'Cutting Dunk Shot', 'dunk', 5),
    near('118', 'Alley Oop Dunk Shot', 'alley oop dunk shot', 3),
    near('112', 'Reverse Layup Shot', 'two point shot', 3),
  ],
  floater: [
    far('144', 'Driving Floating Jump Shot', 'driving floating jump shot', 50),
    far('130', 'Floating Jump Shot', 'two point shot', 14),
    far('93', 'Hook Shot', 'hook shot', 14),
    far('120', 'Turnaround Hook Shot', 'two point shot', 11),
    near('145', 'Driving Floating Bank Jump Shot', 'two point shot', 11),
  ],
  midRange: [
    far('131', 'Pullup Jump Shot', 'pullup jump shot', 46),
    far('92', 'Jump Shot', 'jumper', 16),
    far('121', 'Fade Away Jump Shot', 'two point shot', 14),
    far('137', 'Turnaround Fade Away Jump Shot', 'two point shot', 12),
    far('114', 'Turnaround Jump Shot', 'two point shot', 12),
  ],
  longTwo: [
    far('92', 'Jump Shot', 'jumper', 40),
    far('131', 'Pullup Jump Shot', 'pullup jump shot', 40),
    far('132', 'Step Back Jump Shot', 'step back jumpshot', 20),
  ],
  cornerThree: threes,
  aboveTheBreak: threes,
};

export const putbacks: readonly ShotType[] = [
  near('94', 'Tip Shot', 'tip shot', 5),
  near('125', 'Layup Shot Putback', 'two point shot', 4),
  near('138', 'Putback Dunk Shot', 'dunk', 1),
];

export const fastBreaks: readonly ShotType[] = [
  near('109', 'Running Layup Shot', 'two point shot', 5),
  far('116', 'Running Dunk Shot', 'dunk', 3),
  near('129', 'Running Finger Roll Layup', 'two point shot', 2),
  far('149', 'Running Alley Oop Dunk Shot', 'dunk', 1),
];

export const heaveType: ShotType = near('282', 'Heave Jump Shot', 'heave jump shot', 1);
