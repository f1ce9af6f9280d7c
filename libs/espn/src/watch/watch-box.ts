import { type JsonObject, isJsonObject, listOf, member, memberAt } from '../raw/json.js';
import { textId } from './watch-game.js';
import { type RawLine } from './watched.js';

/** ESPN orders the keys differently from payload to payload: figures are found by key, never by position. */
const figures = (keys: readonly unknown[], stats: readonly unknown[]): JsonObject => {
  const byKey: Record<string, unknown> = {};
  for (let i = 0; i < stats.length; i++) {
    const key = keys[i];
    if (typeof key === 'string') byKey[key] = stats[i];
  }
  return byKey;
};

const nothing: JsonObject = {};
const objectOf = (value: unknown): JsonObject => (isJsonObject(value) ? value : nothing);

/** Members are read by name, and left undefined where they lack: this runs on every poll. */
const watchLine = (teamId: string, keys: readonly unknown[], raw: unknown): RawLine => {
  const line = objectOf(raw);
  const athlete = objectOf(line['athlete']);
  return {
    key: `${teamId}/${textId(athlete['id']) ?? ''}`,
    teamId,
    athlete: {
      id: athlete['id'],
      displayName: athlete['displayName'],
      shortName: athlete['shortName'],
      jersey: athlete['jersey'],
      position: { abbreviation: objectOf(athlete['position'])['abbreviation'] },
    },
    starter: line['starter'],
    didNotPlay: line['didNotPlay'],
    stats: figures(keys, listOf(line['stats'])),
  };
};

const watchTeam = (team: unknown): readonly RawLine[] => {
  const table = listOf(member(team, 'statistics'))[0];
  const keys = listOf(member(table, 'keys'));
  const teamId = textId(memberAt(team, 'team', 'id')) ?? '';
  return listOf(member(table, 'athletes')).map((line) => watchLine(teamId, keys, line));
};

/** A key that comes again gets its number, so that every line of the list has a key of its own. */
const withOwnKeys = (lines: readonly RawLine[]): readonly RawLine[] => {
  const times = new Map<string, number>();
  return lines.map((line) => {
    const time = (times.get(line.key) ?? 0) + 1;
    times.set(line.key, time);
    return time === 1 ? line : { ...line, key: `${line.key}#${time}` };
  });
};

/** The players' lines of `boxscore.players`, both teams in one list. */
export const watchBox = (players: readonly unknown[]): readonly RawLine[] => withOwnKeys(players.flatMap(watchTeam));
