import {
  type BoxScore,
  type CountingStat,
  type KnownGame,
  type Play,
  type Side,
  boxScore,
  currentPlays,
} from '@pbp/domain';
import { meaningOf } from '../plays/play-types.js';
import { type ComparedStat } from './compare-players.js';

/**
 * Why a player's figure differs, said for people, as far as the feed's own data shows it. A play of a kind that nobody
 * knows may be the one that was not counted: then nothing is said.
 */
export const playerCauses = {
  notListed: 'plays name a player whom the box score does not list',
  didNotPlay: 'plays name a player who did not play by the box score',
  bothTeams: 'the box score lists the player under both teams',
  listedTwice: 'the feed lists a play twice',
  otherKind: 'plays and box score tell offensive and defensive rebounds apart differently',
  otherPlayer: 'plays credit another player of the team',
  nameless: 'a play names no player',
  nothingTold: 'the feed lists plays of which it tells nothing',
  missing: 'the play is missing from the feed, whose box score counts it for the team too',
  surplus: 'the feed lists a play that its box score does not count for the team either',
} as const;

/** Sums over a team's players, plays beside box score, by which a difference is judged. */
export interface TeamSums {
  readonly plays: number;
  readonly feed: number;
}

export const sumOf = (stats: readonly ComparedStat[], side: Side, stat: CountingStat): TeamSums =>
  stats
    .filter((compared) => compared.player.side === side && compared.stat === stat)
    .reduce((sum, { plays, feed }) => ({ plays: sum.plays + plays, feed: sum.feed + feed }), { plays: 0, feed: 0 });

const sayingOf = ({ period, clock, type, text, teamId }: Play): string =>
  [period, clock, type.id, text, teamId].join('|');

/** Players of plays that stand in the list twice, word by word, at one moment. Free throws often do rightly. */
const inRepeatedPlays = (plays: readonly Play[]): ReadonlySet<string> => {
  const told = new Set<string>();
  const repeated = new Set<string>();
  for (const play of plays) {
    if (play.action.kind === 'freeThrow' || play.action.kind === 'substitution') continue;
    const saying = sayingOf(play);
    if (told.has(saying)) play.participants.forEach((player) => repeated.add(player));
    told.add(saying);
  }
  return repeated;
};

const bothTeams = (game: KnownGame): ReadonlySet<string> => {
  const teams = Map.groupBy(game.reported, ({ playerId }) => playerId);
  return new Set(
    [...teams].filter(([, lines]) => new Set(lines.map(({ teamId }) => teamId)).size > 1).map(([id]) => id),
  );
};

const isMixedUpRebound = (difference: ComparedStat, all: readonly ComparedStat[]): boolean => {
  if (difference.stat !== 'offensiveRebounds' && difference.stat !== 'defensiveRebounds') return false;
  const rebounds = all.find(({ player, stat }) => player === difference.player && stat === 'rebounds');
  return rebounds !== undefined && rebounds.plays === rebounds.feed;
};

/** What the feed's data says of itself as a whole, by which single differences are judged. */
interface Clues {
  readonly repeated: ReadonlySet<string>;
  readonly underBoth: ReadonlySet<string>;
  /** Some plays tell nothing at all. */
  readonly isSilent: boolean;
  /** Who took part in plays of a kind that nobody knows. */
  readonly inUnknownPlays: ReadonlySet<string>;
  readonly box: BoxScore;
}

const cluesIn = (game: KnownGame): Clues => {
  const plays = currentPlays(game);
  return {
    repeated: inRepeatedPlays(plays),
    underBoth: bothTeams(game),
    isSilent: plays.some(({ action, text }) => action.kind === 'other' && text === ''),
    inUnknownPlays: new Set(
      plays
        .filter(
          ({ action, type, text }) =>
            action.kind === 'other' && text !== '' && meaningOf(game.league, type) === undefined,
        )
        .flatMap(({ participants }) => participants),
    ),
    box: boxScore(game),
  };
};

const causeOfLack = (
  { box, isSilent, inUnknownPlays }: Clues,
  { player, stat }: ComparedStat,
  { plays, feed }: TeamSums,
): string | undefined => {
  if (inUnknownPlays.has(player.playerId)) return undefined;
  if (plays === feed) return playerCauses.otherPlayer;
  if (box[player.side].team.stats[stat] > plays) return playerCauses.nameless;
  if (isSilent) return playerCauses.nothingTold;
  return plays < feed ? playerCauses.missing : playerCauses.otherPlayer;
};

const causeOfSurplus = ({ repeated }: Clues, difference: ComparedStat, { plays, feed }: TeamSums): string => {
  if (repeated.has(difference.of)) return playerCauses.listedTwice;
  return plays > feed ? playerCauses.surplus : playerCauses.otherPlayer;
};

/** Why the box score has no such figure for the player at all. */
const causeOfListing = ({ underBoth }: Clues, { player }: ComparedStat): string | undefined => {
  if (underBoth.has(player.playerId)) return playerCauses.bothTeams;
  if (!player.reported) return playerCauses.notListed;
  return Object.keys(player.reported.stats).length === 0 ? playerCauses.didNotPlay : undefined;
};

/** Tells the cause of a difference; undefined where the feed does not show one. */
export const playerCauseOf = (game: KnownGame, stats: readonly ComparedStat[]) => {
  const clues = cluesIn(game);
  return (difference: ComparedStat): string | undefined => {
    const listing = causeOfListing(clues, difference);
    if (listing !== undefined) return listing;
    if (isMixedUpRebound(difference, stats)) return playerCauses.otherKind;
    const sums = sumOf(stats, difference.player.side, difference.stat);
    const causeOf = difference.plays < difference.feed ? causeOfLack : causeOfSurplus;
    return causeOf(clues, difference, sums);
  };
};
