import { type KnownGame, type Play, type PlayRow, playRows } from '@pbp/domain';
import { plural, scoreText } from '../../../shared/format/numbers';
import { type PlayItem, type Swap } from './play-item';
import { joinSubstitutions } from './substitutions';

/** What a play is called: the feed's words, or its kind's. */
export const wording = (play: Play): string => play.text || play.type.text;

/** Only what a reader can see makes a play "revised"; feeds touch plays for many other reasons. */
const noteOf = ({ play, earlier, standing }: PlayRow): string => {
  if (standing === 'withdrawn') return 'Withdrawn: counts for nothing';
  const last = earlier.at(-1);
  if (!last) return '';
  if (last.points !== play.points) return `Revised: ${plural(play.points, 'point')}, was ${last.points}`;
  if (last.clock !== play.clock || last.period !== play.period) return `Revised: the clock said ${last.clock}`;
  return wording(last) === wording(play) ? '' : 'Revised';
};

type Names = ReadonlyMap<string, string>;

const swapsOf = ({ action }: Play, names: Names): readonly Swap[] => {
  if (action.kind !== 'substitution') return [];
  const [came, went] = [names.get(action.in ?? ''), names.get(action.out ?? '')];
  return came !== undefined && went !== undefined ? [{ in: came, out: went }] : [];
};

const itemOf = (game: KnownGame, names: Names, row: PlayRow): PlayItem => {
  const { play, side, score, earlier, standing } = row;
  const text = wording(play);
  const scoring = standing === 'recorded' && play.points > 0;
  return {
    id: play.id,
    plays: [play.id],
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
    swaps: swapsOf(play, names),
  };
};

/** Every play the feed ever listed, in the order of the game. */
export const playItems = (game: KnownGame): readonly PlayItem[] => {
  const names = new Map(game.roster.map(({ playerId, name }) => [playerId, name]));
  return joinSubstitutions(playRows(game).map((row) => itemOf(game, names, row)));
};
