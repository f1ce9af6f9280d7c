import { type KnownGame, type Play, type PlayRow, playRows, type Side } from '@pbp/domain';
import { plural, scoreText } from '../../../shared/format/numbers';

/** A row of the play list, ready to be read. */
export interface PlayItem {
  readonly id: string;
  readonly period: number;
  readonly clock: string;
  readonly side: Side | null;
  readonly code: string;
  readonly text: string;
  readonly scoring: boolean;
  readonly withdrawn: boolean;
  /** What it said before, oldest first; only wordings that differ. */
  readonly before: readonly string[];
  readonly note: string;
  /** "59–57" after a scoring play. */
  readonly tally: string;
  readonly participants: readonly string[];
}

const wording = (play: Play): string => play.text || play.type.text;

/** Only what a reader can see makes a play "revised"; feeds touch plays for many other reasons. */
const noteOf = ({ play, earlier, standing }: PlayRow): string => {
  if (standing === 'withdrawn') return 'Withdrawn: counts for nothing';
  const last = earlier.at(-1);
  if (!last) return '';
  if (last.points !== play.points) return `Revised: ${plural(play.points, 'point')}, was ${last.points}`;
  if (last.clock !== play.clock || last.period !== play.period) return `Revised: the clock said ${last.clock}`;
  return wording(last) === wording(play) ? '' : 'Revised';
};

const itemOf = (game: KnownGame, row: PlayRow): PlayItem => {
  const { play, side, score, earlier, standing } = row;
  const text = wording(play);
  const scoring = standing === 'recorded' && play.points > 0;
  return {
    id: play.id,
    period: play.period,
    clock: play.clock,
    side,
    code: side ? game[side].abbreviation : '',
    text,
    scoring,
    withdrawn: standing === 'withdrawn',
    before: [...new Set(earlier.map(wording))].filter((earlierText) => earlierText !== text),
    note: noteOf(row),
    tally: scoring && score ? scoreText(score) : '',
    participants: play.participants,
  };
};

/** Every play the feed ever listed, in the order of the game. */
export const playItems = (game: KnownGame): readonly PlayItem[] => playRows(game).map((row) => itemOf(game, row));
