import { type FeedGame } from './feed-game.js';
import { isoSeconds } from './clock.js';
import { type JsonObject } from './json.js';
import { periodName, type Wording } from './wording.js';

/** What ESPN writes for "no place on the floor" in professional feeds. */
const noSpot = { x: -214748340, y: -214748365 };

export interface Entry {
  readonly wording: Wording;
  readonly sequence: number;
  readonly score: { readonly home: number; readonly away: number };
  readonly period: number;
  readonly clock: string;
  readonly wallclock: number;
}

type Teams = Pick<FeedGame, 'id' | 'home' | 'away'>;

/** One element of `plays[]`, in ESPN's own order of keys; absent where ESPN leaves a key out. */
export const rawPlay = (game: Teams, regulation: number, entry: Entry): JsonObject => {
  const { wording, sequence, score, period } = entry;
  const points = wording.points ?? 0;
  return {
    id: `${game.id}${sequence}`,
    sequenceNumber: String(sequence),
    type: wording.type,
    text: wording.text,
    awayScore: score.away,
    homeScore: score.home,
    period: { number: period, displayValue: periodName(period, regulation) },
    clock: { displayValue: entry.clock },
    scoringPlay: points > 0,
    scoreValue: wording.scoreValue ?? points,
    ...(wording.side && { team: { id: game[wording.side].team.id } }),
    ...(wording.participants.length > 0 && { participants: wording.participants.map((id) => ({ athlete: { id } })) }),
    wallclock: isoSeconds(entry.wallclock),
    shootingPlay: wording.shooting ?? false,
    coordinate: { ...(wording.spot ?? noSpot) },
    pointsAttempted: wording.attempted ?? 0,
    shortDescription: wording.short,
  };
};
