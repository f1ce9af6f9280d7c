import { type Action, type LeagueId } from '@pbp/domain';
import { type PlayMeaning } from './play-meaning.js';
import { meaningOf } from './play-types.js';
import { shotValue } from './shot-value.js';

/** A play as read, before its meaning is known. */
export interface ReadPlay {
  readonly type: { readonly id: string; readonly text: string };
  readonly text: string;
  readonly players: readonly string[];
  readonly scoring: boolean;
  readonly shooting: boolean;
  readonly scoreValue?: number;
  readonly pointsAttempted?: number;
  readonly coordinate?: { readonly x: number; readonly y: number };
}

const named = <Role extends string>(role: Role, player: string | undefined) =>
  (player === undefined ? {} : { [role]: player }) as { readonly [key in Role]?: string };

/** Who the second player of a shot is, only the text says. */
const helper = ({ text, players }: ReadPlay, made: boolean) => {
  if (/\bblocks?\b/i.test(text)) return made ? {} : named('block', players[1]);
  return made ? named('assist', players[1]) : {};
};

const shot = (play: ReadPlay, heave: boolean): Action => {
  const made = play.scoring;
  return {
    kind: 'shot',
    made,
    points: shotValue({ ...play, typeId: play.type.id, made }),
    ...named('shooter', play.players[0]),
    ...helper(play, made),
    ...(heave && { heave: true }),
  };
};

const freeThrow = (play: ReadPlay, technical: boolean): Action => ({
  kind: 'freeThrow',
  made: play.scoring,
  ...named('shooter', play.players[0]),
  ...(technical && { technical: true }),
});

const rebound = ({ players }: ReadPlay, side: 'offensive' | 'defensive'): Action => ({
  kind: 'rebound',
  side,
  ...named('player', players[0]),
});

/** A rebound that nobody caught; whose ball it is then, the feed does not say, and no player's line has it. */
const deadBall = ({ text }: ReadPlay): Action => ({
  kind: 'rebound',
  side: /defensive/i.test(text) ? 'defensive' : 'offensive',
  deadBall: true,
});

const turnover = ({ text, players }: ReadPlay): Action => ({
  kind: 'turnover',
  ...named('player', players[0]),
  ...(/\bsteals?\b/i.test(text) && named('steal', players[1])),
});

const foul = ({ players }: ReadPlay, counts: 'personal' | 'technical'): Action => ({
  kind: 'foul',
  counts,
  ...named('player', players[0]),
  ...named('drawnBy', players[1]),
});

/** College box scores count a player's technical among his personal fouls (measured); a bench's is nobody's. */
const collegeTechnical = (play: ReadPlay): Action => foul(play, play.players.length > 0 ? 'personal' : 'technical');

/** The NBA's substitutions name both players, a college's one: its text tells which way. */
const substitution = ({ text, players }: ReadPlay): Action => {
  const [first, second] = players;
  if (/\bsubbing out\b|\bleaves\b/i.test(text) && second === undefined)
    return { kind: 'substitution', ...named('out', first) };
  return { kind: 'substitution', ...named('in', first), ...named('out', second) };
};

const foulOrTurnover = (play: ReadPlay): Action => {
  if (/turnover/i.test(play.text)) return turnover(play);
  return /technical/i.test(play.text) ? collegeTechnical(play) : foul(play, 'personal');
};

const byMeaning = (meaning: PlayMeaning, play: ReadPlay): Action => {
  switch (meaning) {
    case 'shot':
    case 'heave':
      return shot(play, meaning === 'heave');
    case 'freeThrow':
    case 'technicalFreeThrow':
      return freeThrow(play, meaning === 'technicalFreeThrow');
    case 'offensiveRebound':
      return rebound(play, 'offensive');
    case 'defensiveRebound':
      return rebound(play, 'defensive');
    case 'deadBallRebound':
      return deadBall(play);
    case 'turnover':
      return turnover(play);
    case 'foulOrTurnover':
      return foulOrTurnover(play);
    case 'steal':
    case 'block':
      return { kind: meaning, ...named('player', play.players[0]) };
    case 'personalFoul':
      return foul(play, 'personal');
    case 'technicalFoul':
      return foul(play, 'technical');
    case 'collegeTechnical':
      return collegeTechnical(play);
    case 'substitution':
      return substitution(play);
    case 'jumpBall':
      return { kind: 'jumpBall', players: play.players };
    case 'timeout':
    case 'periodEnd':
    case 'gameEnd':
    case 'review':
    case 'violation':
    case 'other':
      return { kind: meaning };
    default:
      return unreachable(meaning);
  }
};

const unreachable = (meaning: never): never => {
  throw new TypeError(`no action for ${String(meaning)}`);
};

const isFreeThrow = (play: ReadPlay): boolean =>
  /free throw/i.test(play.text) || play.pointsAttempted === 1 || (play.scoring && play.scoreValue === 1);

/** A shot's type may be anything, its play says that it is one; so does one of a type that nobody knows. */
const byFlags = (play: ReadPlay): Action => {
  if (!play.shooting && !play.scoring) return { kind: 'other' };
  return isFreeThrow(play) ? freeThrow(play, /technical/i.test(play.text)) : shot(play, false);
};

/** What a play was, by its league's table of types; an unknown type is "other" unless the play says that it is a shot. */
export const actionOf = (league: LeagueId, play: ReadPlay): Action => {
  const meaning = meaningOf(league, play.type);
  return meaning === undefined ? byFlags(play) : byMeaning(meaning, play);
};
