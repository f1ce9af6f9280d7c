import { type JsonObject, defined, isJsonObject, listOf } from '../raw/json.js';

const nothing: JsonObject = {};
const objectOf = (value: unknown): JsonObject => (isJsonObject(value) ? value : nothing);

/*
 * Members are read by name, and left undefined where they lack: this runs on every poll, and an engine keeps such reads
 * fast, reads by a computed name it does not.
 */

const watchType = (type: JsonObject): JsonObject => ({
  id: type['id'],
  name: type['name'],
  state: type['state'],
  completed: type['completed'],
  detail: type['detail'],
  shortDetail: type['shortDetail'],
});

const watchStatus = (status: JsonObject): JsonObject => ({
  displayClock: status['displayClock'],
  period: status['period'],
  type: watchType(objectOf(status['type'])),
});

const watchTeam = (team: JsonObject): JsonObject => ({
  id: team['id'],
  abbreviation: team['abbreviation'],
  displayName: team['displayName'],
  location: team['location'],
  name: team['name'],
  color: team['color'],
  alternateColor: team['alternateColor'],
});

const watchCompetitor = (raw: unknown): JsonObject => {
  const competitor = objectOf(raw);
  return {
    id: competitor['id'],
    homeAway: competitor['homeAway'],
    score: competitor['score'],
    winner: competitor['winner'],
    possession: competitor['possession'],
    timeoutsRemaining: competitor['timeoutsRemaining'],
    fouls: competitor['fouls'],
    team: watchTeam(objectOf(competitor['team'])),
    linescores: listOf(competitor['linescores']).map((score) => ({ displayValue: objectOf(score)['displayValue'] })),
  };
};

/** The watched part of a competition, which headers and scoreboards share. */
export const watchGame = (raw: unknown): JsonObject => {
  const competition = objectOf(raw);
  return {
    date: competition['date'],
    neutralSite: competition['neutralSite'],
    ...defined({
      venue: objectOf(competition['venue'])['fullName'],
      regulationPeriods: objectOf(objectOf(competition['format'])['regulation'])['periods'],
    }),
    status: watchStatus(objectOf(competition['status'])),
    competitors: listOf(competition['competitors']).map(watchCompetitor),
  };
};

/** An id as text, whether it was served as text or as a number. With a NUL in it nothing could be kept under it. */
export const textId = (value: unknown): string | undefined => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' && !value.includes('\0') ? value : undefined;
};
