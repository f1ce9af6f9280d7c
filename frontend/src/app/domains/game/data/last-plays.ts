import { type KnownGame, playRows, type Score } from '@pbp/domain';
import { type PlayItem } from './play-item';
import { playItems } from './play-items';
import { swingText } from './swing-text';
import { type CurvePoint, swingsOf } from './win-curve';

/** "CPH +2", "level" */
const leadText = (game: KnownGame, { away, home }: Score): string =>
  away === home ? 'level' : `${game[away > home ? 'away' : 'home'].abbreviation} +${Math.abs(away - home)}`;

/** The newest plays, newest first, each with the lead after it and with what its points changed in the chances. */
export const lastPlays = (game: KnownGame, curve: readonly CurvePoint[], count: number): readonly PlayItem[] => {
  const scores = new Map(playRows(game).map(({ play, score }) => [play.id, score]));
  const swings = new Map(swingsOf(curve).map((swing) => [swing.point.playId, swing]));
  const stand = (playId: string): readonly string[] => {
    const [score, swing] = [scores.get(playId), swings.get(playId)];
    if (!score) return [];
    const moved = swing ? swingText(game, swing) : null;
    return [`Lead: ${leadText(game, score)}`, ...(moved === null ? [] : [`swing: ${moved}`])];
  };
  return playItems(game)
    .slice(-count)
    .reverse()
    .map((item) => {
      const said = stand(item.plays.at(-1) ?? item.id).join(', ');
      return { ...item, note: [item.note, said].filter((part) => part !== '').join('. ') };
    });
};
