import { type CountingStat, type PlayerLine } from '../box-score.js';
import { type Side } from '../facts.js';
import { memoByPlays } from '../memo-by-plays.js';
import { boxScore } from './box-score.js';

/** The best of each side; null while nobody has any. Among equals the one listed first. */
export type Leader = Readonly<Record<Side, PlayerLine | null>>;

export type Leaders = Readonly<Record<'points' | 'rebounds' | 'assists', Leader>>;

const best = (players: readonly PlayerLine[], stat: CountingStat): PlayerLine | null =>
  players.reduce<PlayerLine | null>(
    (leader, player) => (player.stats[stat] > (leader?.stats[stat] ?? 0) ? player : leader),
    null,
  );

export const leaders = memoByPlays(
  ['home', 'away', 'roster', 'league', 'regulationPeriods', 'phase'],
  (game): Leaders => {
    const { home, away } = boxScore(game);
    const by = (stat: CountingStat): Leader => ({ home: best(home.players, stat), away: best(away.players, stat) });
    return { points: by('points'), rebounds: by('rebounds'), assists: by('assists') };
  },
);
