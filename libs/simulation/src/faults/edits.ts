import { type FeedPlay } from '../feed/feed-game.js';
import { type Json, type JsonObject } from '../feed/json.js';
import { dice, hasLasted } from './window.js';

const editedShare = 0.03;

const textOf = (raw: JsonObject): string => (typeof raw['text'] === 'string' ? raw['text'] : '');

const firstOnly = (participants: Json): Json => (Array.isArray(participants) ? participants.slice(0, 1) : participants);

/** A three that the scorer first took for a two. */
const asTwo = (play: FeedPlay): FeedPlay => ({
  ...play,
  points: 2,
  raw: {
    ...play.raw,
    scoreValue: 2,
    pointsAttempted: 2,
    shortDescription: '+2 Points',
    text: textOf(play.raw).replace('three point ', ''),
  },
  credits: play.credits
    .filter(({ stat }) => stat !== 'threePointersMade' && stat !== 'threePointersAttempted')
    .map((credit) => (credit.stat === 'points' ? { ...credit, amount: 2 } : credit)),
});

/** Without the passer, the blocker or the thief, who are added later. */
const alone = (play: FeedPlay): FeedPlay => ({
  ...play,
  raw: {
    ...play.raw,
    participants: firstOnly(play.raw['participants']),
    text: textOf(play.raw)
      .replace(/ \([^)]*\)$/, '')
      .replace(/^.* blocks (.*) 's /, '$1 misses '),
  },
  credits: play.credits.filter(({ stat }) => stat !== 'assists' && stat !== 'steals' && stat !== 'blocks'),
});

/** The provisional text of a foul that nobody has classified yet, as seen on a live scoreboard. */
const unclassified = (play: FeedPlay): FeedPlay => ({
  ...play,
  raw: { ...play.raw, type: { id: '46', text: 'No Foul' }, text: textOf(play.raw).replace(/ \S+ foul.*$/, ' foul') },
  credits: [],
  marks: 'play',
});

const firstVersion = (play: FeedPlay): FeedPlay => {
  if (play.points === 3) return asTwo(play);
  return play.marks === 'teamFoul' ? unclassified(play) : alone(play);
};

const correctedAfter = (roll: number): number => 10_000 + roll * 600_000;

/** Some plays are shown in a first version and corrected within ten minutes. */
export const withEdits = (plays: readonly FeedPlay[], at: number, seed: number | string): readonly FeedPlay[] =>
  plays.map((play) => {
    if (hasLasted(play, at, correctedAfter(1))) return play;
    const edited = dice('edit', seed, play.id) < editedShare && play.marks !== 'periodEnd' && play.marks !== 'gameEnd';
    if (!edited || hasLasted(play, at, correctedAfter(dice('edit-delay', seed, play.id)))) return play;
    return firstVersion(play);
  });
