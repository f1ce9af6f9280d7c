import { type GameEvent } from '../../game/events.js';
import { type KnownGame, type PlayEntry } from '../../game/game.js';
import { sameData } from '../../same-data.js';
import { type Settlement } from '../settlement.js';
import { playText, wordsOf } from './moment-text.js';
import { finalScore, scoreText } from './team-names.js';

export interface Correction {
  /** Type of the event that brought it. */
  readonly type: string;
  /** The event itself, where it is at hand. */
  readonly event: GameEvent | undefined;
  readonly before: Settlement;
  readonly after: Settlement;
}

const isOtherwise = ({ standing, earlier }: PlayEntry): boolean => standing === 'withdrawn' || earlier.length > 0;

const playIdOf = (event: GameEvent | undefined): string | null => {
  switch (event?.type) {
    case 'PlayRecorded':
    case 'PlayRevised':
      return event.data.play.id;
    case 'PlayWithdrawn':
      return event.data.playId;
    default:
      return null;
  }
};

/** The play that the event is about; without it, the one that had decided and is otherwise now. */
const playOf = ({ event, before }: Correction, { plays }: KnownGame): PlayEntry | undefined => {
  const id = playIdOf(event);
  if (id !== null) return plays.find(({ play }) => play.id === id);
  const by = before.is === 'decided' ? before.by : [];
  return plays.find((entry) => by.includes(entry.play.id) && isOtherwise(entry));
};

const revisedText = (game: KnownGame, { play, earlier }: PlayEntry): string => {
  const old = earlier.at(-1);
  const changed = old !== undefined && wordsOf(old) !== wordsOf(play);
  return changed ? `${playText(game, old)} to ${wordsOf(play)}` : playText(game, play);
};

/** What the feed did that changed what was decided, as part of a sentence. */
export const correctionText = (game: KnownGame, correction: Correction): string => {
  const entry = playOf(correction, game);
  switch (correction.type) {
    case 'PlayWithdrawn':
      return `the feed took back ${entry ? playText(game, entry.play) : 'a play'}`;
    case 'PlayRevised':
      // Where it is the same plays that decide, what changed is when they happened.
      if (sameData(correction.before, correction.after))
        return `the feed corrected at what time ${entry ? playText(game, entry.play) : 'a play'} happened`;
      return `the feed corrected ${entry ? revisedText(game, entry) : 'a play'}`;
    case 'PlayRecorded':
      return `the feed added ${entry && correction.event ? playText(game, entry.play) : 'a play'}`;
    case 'FinalScoreRevised':
      return `the final score was corrected to ${scoreText(game, finalScore(game))}`;
    case 'GameEnded':
      return `the game ended ${scoreText(game, finalScore(game))}`;
    case 'GameReopened':
      return 'the game goes on';
    default:
      return 'the feed corrected the game';
  }
};
