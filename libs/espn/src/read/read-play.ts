import { type Action, type LeagueId, type Play } from '@pbp/domain';
import { actionOf } from '../plays/action-of.js';
import { type RawPlay } from '../raw/raw-play.js';
import { type RawPlayShape, rawPlayShape } from './raw-play-shape.js';
import { type Read, isPresent, readBy } from './read.js';

const optionalMembers = (raw: RawPlayShape): Pick<Play, 'teamId' | 'wallclock' | 'coordinate' | 'arrival'> => ({
  ...(isPresent(raw.team?.id) && { teamId: raw.team.id }),
  ...(isPresent(raw.wallclock) && { wallclock: raw.wallclock }),
  ...(isPresent(raw.coordinate) && { coordinate: raw.coordinate }),
  ...(isPresent(raw.sequenceNumber) && { arrival: raw.sequenceNumber }),
});

const worthOf = (action: Action): number => {
  if (action.kind === 'shot') return action.points;
  return action.kind === 'freeThrow' ? 1 : 0;
};

const playOf = (league: LeagueId, raw: RawPlayShape): Play => {
  const type = { id: raw.type.id, text: (raw.type.text ?? '').replace(/\s+/g, ' ').trim() };
  const text = (raw.text ?? '').trim();
  const participants = (raw.participants ?? []).map(({ athlete }) => athlete.id);
  const scoring = raw.scoringPlay ?? false;
  const shooting = raw.shootingPlay ?? false;
  const action = actionOf(league, {
    type,
    text,
    players: participants,
    scoring,
    shooting,
    scoreValue: raw.scoreValue ?? undefined,
    pointsAttempted: raw.pointsAttempted ?? undefined,
    coordinate: raw.coordinate ?? undefined,
  });
  return {
    id: raw.id,
    period: raw.period.number,
    clock: raw.clock.displayValue.text,
    secondsLeft: raw.clock.displayValue.secondsLeft,
    action,
    type,
    text,
    participants,
    points: scoring ? (raw.scoreValue ?? worthOf(action)) : 0,
    ...optionalMembers(raw),
  };
};

/** Reads a play as served. A member that is missing or mistyped spoils this play alone: it is told instead. */
export const readPlay = (league: LeagueId, raw: RawPlay): Read<Play> => {
  const read = readBy(rawPlayShape, raw);
  return read.ok ? { ok: true, value: playOf(league, read.value) } : read;
};
