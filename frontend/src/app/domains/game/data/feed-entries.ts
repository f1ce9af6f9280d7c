import {
  type KnownGame,
  lateInserts,
  type Play,
  type Rewrite,
  rewritesOf,
  gameClockText,
  sideOfPlay,
  type ToldPlay,
} from '@pbp/domain';
import { durationText } from './duration-text';
import { type FeedEntry } from './feed-entry';
import { wording } from './play-items';

type Told = ReadonlyMap<string, ToldPlay>;

const entryOf = (game: KnownGame, play: Play, parts: Partial<FeedEntry>): FeedEntry => {
  const side = sideOfPlay(game, play);
  return {
    id: play.id,
    at: gameClockText(game.league, play),
    side,
    code: side ? game[side].abbreviation : '',
    text: wording(play),
    before: [],
    withdrawn: false,
    note: '',
    ...parts,
  };
};

/** Plays that were put in before others that were there already, the newest first. */
export const lateEntries = (game: KnownGame, told: Told): readonly FeedEntry[] =>
  lateInserts(game.plays, told)
    .map(({ play, lateBy, overtaken }) => {
      const passed = overtaken === 1 ? 'a later play' : `the first of ${overtaken} later plays`;
      return entryOf(game, play, { note: `Told ${durationText(lateBy)} after ${passed}` });
    })
    .toReversed();

const changedOnly = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => value !== values[index - 1]);

const changeText = (what: string, values: readonly string[]): string => {
  const changed = changedOnly(values);
  return changed.length < 2 ? '' : `${what} first ${changed.join(', then ')}`;
};

const teamText = (game: KnownGame, play: Play): string => {
  const side = sideOfPlay(game, play);
  return side ? game[side].abbreviation : 'none';
};

const noteOf = (game: KnownGame, { versions }: Rewrite): string => {
  const told = (text: (play: Play) => string): readonly string[] => versions.map(text);
  return [
    changeText(
      'Points:',
      told(({ points }) => String(points)),
    ),
    changeText(
      'Clock:',
      told((play) => gameClockText(game.league, play)),
    ),
    changeText(
      'Team:',
      told((play) => teamText(game, play)),
    ),
  ]
    .filter(Boolean)
    .join('. ');
};

/** Plays that were told otherwise before, the newest first; of the `others` nothing that is read was changed. */
export const rewrittenEntries = (
  game: KnownGame,
): { readonly entries: readonly FeedEntry[]; readonly others: number } => {
  const { visible, others } = rewritesOf(game.plays);
  const entries = visible.map((rewrite) => {
    const before = changedOnly(rewrite.versions.map(wording)).slice(0, -1);
    return entryOf(game, rewrite.play, { before, note: noteOf(game, rewrite) });
  });
  return { entries: entries.toReversed(), others };
};

const stoodFor = (told: ToldPlay | undefined): string =>
  told?.withdrawnAt ? `Taken back after ${durationText((told.withdrawnAt - told.toldAt) / 1000)}` : '';

/** Plays that were taken back and count for nothing, the newest first; without `told` nobody knows after how long. */
export const withdrawnEntries = (game: KnownGame, told: Told | null): readonly FeedEntry[] =>
  game.plays
    .filter(({ standing }) => standing === 'withdrawn')
    .map(({ play }) => entryOf(game, play, { withdrawn: true, note: stoodFor(told?.get(play.id)) }))
    .toReversed();
