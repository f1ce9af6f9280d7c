import { type Action } from '@pbp/domain';
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

export const shot = (play: ReadPlay, heave: boolean): Action => {
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

export const freeThrow = (play: ReadPlay, technical: boolean): Action => ({
  kind: 'freeThrow',
  made: play.scoring,
  ...named('shooter', play.players[0]),
  ...(technical && { technical: true }),
});

export const rebound = ({ players }: ReadPlay, side: 'offensive' | 'defensive'): Action => ({
  kind: 'rebound',
  side,
  ...named('player', players[0]),
});

/** A rebound that nobody caught; whose ball it is then, the feed does not say, and no player's line has it. */
export const deadBall = ({ text }: ReadPlay): Action => ({
  kind: 'rebound',
  side: /defensive/i.test(text) ? 'defensive' : 'offensive',
  deadBall: true,
});

export const turnover = ({ text, players }: ReadPlay): Action => ({
  kind: 'turnover',
  ...named('player', players[0]),
  ...(/\bsteals?\b/i.test(text) && named('steal', players[1])),
});

export const foul = ({ players }: ReadPlay, counts: 'personal' | 'technical'): Action => ({
  kind: 'foul',
  counts,
  ...named('player', players[0]),
  ...named('drawnBy', players[1]),
});

/** College box scores count a player's technical among his personal fouls (measured); a bench's is nobody's. */
export const collegeTechnical = (play: ReadPlay): Action =>
  foul(play, play.players.length > 0 ? 'personal' : 'technical');

/** The NBA's substitutions name both players, a college's one: its text tells which way. */
export const substitution = ({ text, players }: ReadPlay): Action => {
  const [first, second] = players;
  if (/\bsubbing out\b|\bleaves\b/i.test(text) && second === undefined)
    return { kind: 'substitution', ...named('out', first) };
  return { kind: 'substitution', ...named('in', first), ...named('out', second) };
};

export const foulOrTurnover = (play: ReadPlay): Action => {
  if (/turnover/i.test(play.text)) return turnover(play);
  return /technical/i.test(play.text) ? collegeTechnical(play) : foul(play, 'personal');
};

export const credited = ({ players }: ReadPlay, kind: 'steal' | 'block'): Action => ({
  kind,
  ...named('player', players[0]),
});
