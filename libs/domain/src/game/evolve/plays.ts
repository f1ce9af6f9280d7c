import { sameData } from '../../same-data.js';
import { type PlayRecorded, type PlayRevised } from '../events.js';
import { type KnownGame, type PlayEntry } from '../game.js';
import { type Play } from '../play.js';
import { handOn, indexOfPlay } from './play-index.js';

type Entries = readonly PlayEntry[];

const replace = (entries: Entries, index: number, entry: PlayEntry): Entries =>
  entries[index] === entry ? entries : handOn(entries, entries.with(index, entry), entry, index);

const remove = (entries: Entries, index: number, entry: PlayEntry): Entries =>
  handOn(entries, entries.toSpliced(index, 1), entry, index);

/** Right behind `after`; at the head for null, at the end for an id that nobody has. */
const insert = (entries: Entries, entry: PlayEntry, after: string | null): Entries => {
  const before = after === null ? -1 : indexOfPlay(entries, after);
  const index = after !== null && before < 0 ? entries.length : before + 1;
  return handOn(entries, entries.toSpliced(index, 0, entry), entry, index);
};

/** Withdrawn plays between the two do not count: the feed no longer lists them. */
const follows = (entries: Entries, index: number, after: string | null): boolean => {
  for (let before = index - 1; before >= 0; before--) {
    const entry = entries[before];
    if (entry?.play.id === after) return true;
    if (entry?.standing === 'recorded') return false;
  }
  return after === null;
};

/** An `after` that names nothing, or the play itself, asks for no other place. */
const staysInPlace = (entries: Entries, index: number, after: string | null): boolean =>
  follows(entries, index, after) ||
  (after !== null && (entries[index]?.play.id === after || indexOfPlay(entries, after) < 0));

const retold = (entry: PlayEntry, play: Play): PlayEntry => {
  if (!sameData(entry.play, play)) return { play, earlier: [...entry.earlier, entry.play], standing: 'recorded' };
  return entry.standing === 'recorded' ? entry : { ...entry, standing: 'recorded' };
};

const retell = (entries: Entries, index: number, entry: PlayEntry, after: string | null): Entries =>
  staysInPlace(entries, index, after)
    ? replace(entries, index, entry)
    : insert(remove(entries, index, entry), entry, after);

/**
 * The feed lists this play, so worded, behind `after`. New or known, revised or back after a withdrawal, the outcome is
 * the same: it stands as told, and what it said before is kept.
 */
export const listPlay = (game: KnownGame, { play, after }: (PlayRecorded | PlayRevised)['data']): KnownGame => {
  const index = indexOfPlay(game.plays, play.id);
  const known = game.plays[index];
  const plays = known
    ? retell(game.plays, index, retold(known, play), after)
    : insert(game.plays, { play, earlier: [], standing: 'recorded' }, after);
  return plays === game.plays ? game : { ...game, plays };
};

/** The play keeps its place, so that people can see what was taken back. */
export const withdrawPlay = (game: KnownGame, playId: string): KnownGame => {
  const index = indexOfPlay(game.plays, playId);
  const entry = game.plays[index];
  if (!entry || entry.standing === 'withdrawn') return game;
  return { ...game, plays: replace(game.plays, index, { ...entry, standing: 'withdrawn' }) };
};
