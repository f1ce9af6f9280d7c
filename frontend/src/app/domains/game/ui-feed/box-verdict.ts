import { currentPlays, type KnownGame, shownObservation } from '@pbp/domain';
import { lagText } from '../ui-line-score/lag-text';

const whilePlayed = (game: KnownGame): string => {
  const isComparable = (shownObservation(game)?.period ?? 0) > 0 && currentPlays(game).length > 0;
  const now = isComparable ? lagText(game) || 'Plays and score agree now.' : '';
  return [now, 'The box score is compared when the game ends.'].filter(Boolean).join(' ');
};

const comparedIn = ({ observed, reported }: KnownGame): readonly string[] => {
  const score = observed.summary;
  return [
    score ? 'score' : '',
    score && score.lineScore.home.length + score.lineScore.away.length > 0 ? 'periods' : '',
    reported.length > 0 ? 'figures of every player' : '',
  ].filter(Boolean);
};

const listText = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** How plays and box score compare; agreement is claimed of nothing but what the feed states. */
export const boxVerdict = (game: KnownGame): string => {
  if (game.phase.is !== 'ended') return whilePlayed(game);
  if (!game.reconciled) return 'The feed’s own box score has not been compared yet.';
  const compared = comparedIn(game);
  const noBox = game.reported.length === 0 ? 'The feed gave no figures of players to compare.' : '';
  if (game.reconciled.differences.length > 0)
    return [noBox, 'The plays do not add up to what the feed says itself:'].filter(Boolean).join(' ');
  if (compared.length === 0) return 'The feed gave nothing to compare the plays with.';
  return [`The plays add up to the feed’s own ${listText(compared)}.`, noBox].filter(Boolean).join(' ');
};
