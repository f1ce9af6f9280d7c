import { type League, secondsPlayed, type Side } from '@pbp/domain';
import { type FeedPlay } from '../feed/feed-game.js';
import { type JsonObject } from '../feed/json.js';
import { creditsOf } from './credits-of.js';
import { listOf, numberOf, objectOf, secondsOf, textOf, timeOf } from './read.js';

export interface Recording {
  readonly summary: JsonObject;
  readonly league: League;
  readonly startsAt: number;
  readonly sideOf: (teamId: string) => Side | undefined;
}

const sequenceOf = (raw: JsonObject, index: number): number => {
  const sequence = Number(textOf(raw['sequenceNumber']));
  return Number.isFinite(sequence) && sequence > 0 ? sequence : index;
};

/** Wall seconds for each second of game clock, where the recording has no wall clock at all. */
const wallPace = 2.6;

const happenedAt = ({ league, startsAt }: Recording, raw: JsonObject): number => {
  const period = numberOf(objectOf(raw['period'])['number']);
  const clock = secondsOf(textOf(objectOf(raw['clock'])['displayValue']));
  return timeOf(raw['wallclock']) ?? startsAt + secondsPlayed(league, period, clock) * wallPace * 1000;
};

/** By order of arrival nothing came before what came before it: late plays are shown when they arrived. */
const arrivalTimes = (recording: Recording, plays: readonly JsonObject[]): number[] => {
  const order = plays
    .map((raw, index) => ({ index, sequence: sequenceOf(raw, index) }))
    .sort((a, b) => a.sequence - b.sequence);
  const times = new Array<number>(plays.length);
  let latest = 0;
  for (const { index } of order) {
    latest = Math.max(latest, happenedAt(recording, plays[index] ?? {}));
    times[index] = latest;
  }
  return times;
};

const marksOf = (raw: JsonObject): FeedPlay['marks'] => {
  const name = textOf(objectOf(raw['type'])['text']);
  if (name === 'End Period') return 'periodEnd';
  if (name === 'End Game') return 'gameEnd';
  if (/time ?out/i.test(name) && raw['team'] !== undefined) return 'timeout';
  return /foul/i.test(name) && !/offensive|technical|turnover/i.test(name) ? 'teamFoul' : 'play';
};

const chances = (summary: JsonObject): ReadonlyMap<string, number> =>
  new Map(
    listOf(summary['winprobability']).map((entry) => [textOf(entry['playId']), numberOf(entry['homeWinPercentage'])]),
  );

/** The recorded plays, untouched, each with the moment from which polls showed it. */
export const recordedPlays = (recording: Recording): FeedPlay[] => {
  const raws = listOf(recording.summary['plays']);
  const times = arrivalTimes(recording, raws);
  const probabilities = chances(recording.summary);
  return raws.map((raw, index): FeedPlay => {
    const side = recording.sideOf(textOf(objectOf(raw['team'])['id']));
    const clock = textOf(objectOf(raw['clock'])['displayValue']);
    return {
      raw,
      id: textOf(raw['id']),
      sequence: sequenceOf(raw, index),
      arrivesAt: times[index] ?? recording.startsAt,
      period: numberOf(objectOf(raw['period'])['number']),
      clock,
      secondsLeft: secondsOf(clock),
      side,
      points: raw['scoringPlay'] === true ? numberOf(raw['scoreValue']) : 0,
      marks: marksOf(raw),
      credits: creditsOf(raw, side),
      homeWinProbability: probabilities.get(textOf(raw['id'])),
    };
  });
};
