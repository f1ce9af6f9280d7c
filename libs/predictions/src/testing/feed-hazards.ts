import { type FeedGame, type FeedPlay } from '@pbp/simulation';

/**
 * What real feeds get wrong and never put right, besides the faults of the simulation: as the feed of a game that tells
 * it so. None of it is to matter to a question.
 */
type Hazard = (game: FeedGame) => FeedGame;

const isSubstitution = ({ raw: { text } }: FeedPlay): boolean =>
  typeof text === 'string' && text.includes(' enters the game for ');

const withPlays = (game: FeedGame, tell: (play: FeedPlay, n: number) => readonly FeedPlay[]): FeedGame => ({
  ...game,
  plays: game.plays.flatMap((play, n) => [...tell(play, n)]),
});

/** A substitution right after another one, as a play of its own. */
const again = (game: FeedGame, play: FeedPlay, by: number, participants: readonly string[]): FeedPlay => {
  const sequence = play.sequence + by;
  const id = `${game.id}${sequence}`;
  const athletes = participants.map((athlete) => ({ athlete: { id: athlete } }));
  const raw = { ...play.raw, id, sequenceNumber: String(sequence), participants: athletes };
  return { ...play, id, sequence, raw };
};

const athletesOf = ({ raw }: FeedPlay): readonly string[] => {
  const participants: unknown = raw['participants'];
  if (!Array.isArray(participants)) return [];
  return participants.map((one: { readonly athlete: { readonly id: string } }) => one.athlete.id);
};

/** hoopR#23: the away team's players stand in the home team's box score as well, by whom nothing was done. */
const athletesOfBothTeams: Hazard = (game) => ({
  ...game,
  home: {
    ...game.home,
    players: [
      ...game.home.players,
      ...game.away.players.map((player) => ({ ...player, starter: false, plays: false })),
    ],
  },
});

/** pbpstats#58: who goes is told, who comes is not. */
const nobodyComesIn: Hazard = (game) =>
  withPlays(game, (play, n) =>
    isSubstitution(play) && n % 3 === 0
      ? [{ ...play, raw: { ...play.raw, participants: [{ athlete: { id: athletesOf(play)[1] ?? '' } }] } }]
      : [play],
  );

/** hoopR PR#210: out and in again at the same second, so that it changes nothing. */
const outAndInAtOnce: Hazard = (game) =>
  withPlays(game, (play, n) => {
    const [comes, goes] = athletesOf(play);
    if (!isSubstitution(play) || n % 4 !== 0 || comes === undefined || goes === undefined) return [play];
    return [play, again(game, play, 700_000, [goes, comes]), again(game, play, 800_000, [comes, goes])];
  });

/** bigballR#48: told of while the ball is in play, a play later than it was; a basket that changed its place would count. */
const substitutedWithinPossessions: Hazard = (game) => {
  const plays = [...game.plays];
  for (const [n, play] of game.plays.entries()) {
    const next = plays[n + 1];
    if (!next || !isSubstitution(play) || isSubstitution(next) || next.marks !== 'play' || next.points > 0) continue;
    plays.splice(n, 2, next, play);
  }
  return { ...game, plays };
};

/** nba_data#8: the box score counts what the plays do not tell. */
const boxBeyondPlays: Hazard = (game) =>
  withPlays(game, (play, n) => [
    n % 20 === 0
      ? { ...play, credits: play.credits.map((credit) => ({ ...credit, amount: credit.amount + 1 })) }
      : play,
  ]);

const technical = (game: FeedGame, next: FeedPlay, before: FeedPlay): FeedPlay => {
  const sequence = next.sequence + 600_000;
  const id = `${game.id}${sequence}`;
  const what = { type: { id: '35', text: 'Technical Foul' }, text: 'technical foul', shortDescription: 'Foul' };
  const nothing = { scoringPlay: false, scoreValue: 0, pointsAttempted: 0, participants: [] };
  const raw = { ...next.raw, ...what, ...nothing, id, sequenceNumber: String(sequence) };
  const own = { id, sequence, raw, credits: [], points: 0, marks: 'play' as const };
  return { ...next, ...own, arrivesAt: before.arrivesAt - 60_000 };
};

/** pbpstats: a technical foul of the break is listed, and told, in front of the last plays of the period before it. */
const technicalBeforeItsPeriod: Hazard = (game) =>
  withPlays(game, (play, n) => {
    const after = game.plays.slice(n).find(({ period }) => period > play.period);
    return game.plays[n + 3]?.marks === 'periodEnd' && after ? [technical(game, after, play), play] : [play];
  });

export const feedHazards = {
  athletesOfBothTeams,
  nobodyComesIn,
  outAndInAtOnce,
  substitutedWithinPossessions,
  boxBeyondPlays,
  technicalBeforeItsPeriod,
} as const satisfies Readonly<Record<string, Hazard>>;

export type FeedHazard = keyof typeof feedHazards;

export const feedHazardNames = Object.keys(feedHazards) as readonly FeedHazard[];
