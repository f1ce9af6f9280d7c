import type { QuestionView } from '@pbp/contracts';
import { type KnownGame, optionsOf, pointsFor, type Side } from '@pbp/domain';
import { pickBesideSide, pickWords, type QuestionNames } from './question-words';

/** An answer that can be picked, ready to be read. */
export interface ShownOption {
  readonly id: string;
  /** The side that it is about; null where it is about none. */
  readonly side: Side | null;
  readonly words: string;
  /** The same beside the side's letters. */
  readonly besideSide: string;
  /** The model's chance of it as the game stands, 0..1. */
  readonly chance: number;
  /** What it brings where it comes. */
  readonly points: number;
}

const sideOf = (id: string): Side | null => {
  const [side] = id.split(':');
  return side === 'home' || side === 'away' ? side : null;
};

const mirrored = (id: string): string => id.replace('away', 'home');

/** "away:1-5" beside "home:1-5", the visitors first; others as they are asked. */
const inPairs = (options: readonly ShownOption[]): readonly ShownOption[] => {
  const pairs = options
    .filter(({ side }) => side === 'away')
    .flatMap((away) => [away, ...options.filter(({ id }) => id === mirrored(away.id))]);
  return pairs.length === options.length ? pairs : options;
};

/** The answers with what they would bring now: the model is asked anew at each state of the game, as at answering. */
export const shownOptions = (view: QuestionView, game: KnownGame, names: QuestionNames): readonly ShownOption[] => {
  const options = view.standing.is === 'locked' ? view.options : (optionsOf(view.terms, game) ?? view.options);
  return inPairs(
    options.map(({ id, chance }) => ({
      id,
      chance,
      side: sideOf(id),
      words: pickWords(view.terms, id, names),
      besideSide: pickBesideSide(view.terms, id, names),
      points: pointsFor(chance),
    })),
  );
};
