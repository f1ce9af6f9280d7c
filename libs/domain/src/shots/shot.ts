import { shotPlace } from '../enrichment/shot-place.js';
import { type Side } from '../game/facts.js';
import { type KnownGame } from '../game/game.js';
import { type Play } from '../game/play.js';
import { currentPlays } from '../game/plays/current-plays.js';
import { sideOfPlay } from '../game/plays/side-of-play.js';
import { type CourtZone, courtZoneOf } from './court-zone.js';

/** A field goal that was tried. */
export interface Shot {
  readonly play: Play;
  readonly side: Side;
  readonly made: boolean;
  /** What it was for. */
  readonly worth: 2 | 3;
  /** Null where the feed names nobody. */
  readonly shooterId: string | null;
  /** From where, in feet as the feed has it (x 0..50, basket at 25, 1); null where it does not say. */
  readonly from: { readonly x: number; readonly y: number; readonly zone: CourtZone } | null;
}

const fromOf = (play: Play): Shot['from'] => {
  const place = shotPlace(play);
  if (!place || !play.coordinate) return null;
  const { x, y } = play.coordinate;
  return { x, y, zone: courtZoneOf(place, x) };
};

/** Every field goal tried in a game that the feed still lists, in its order; of neither team's are left out. */
export const shotsOf = (game: KnownGame): readonly Shot[] =>
  currentPlays(game).flatMap((play) => {
    const { action } = play;
    const side = sideOfPlay(game, play);
    if (action.kind !== 'shot' || !side) return [];
    const { made, points: worth, shooter = null } = action;
    return [{ play, side, made, worth, shooterId: shooter, from: fromOf(play) }];
  });
