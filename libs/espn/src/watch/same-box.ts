import { type JsonObject, isJsonObject, listOf, member, memberAt, sameJson } from '../raw/json.js';
import { type RawLine } from './watched.js';
import { textId } from './watch-game.js';

const countOf = (object: JsonObject): number => {
  let count = 0;
  for (const key in object) if (object[key] !== undefined) count++;
  return count;
};

const saysFigures = (known: unknown, keys: readonly unknown[], stats: readonly unknown[]): boolean => {
  if (!isJsonObject(known) || countOf(known) !== stats.length) return false;
  for (let i = 0; i < stats.length; i++) {
    const key = keys[i];
    if (typeof key !== 'string' || stats[i] === undefined || !sameJson(known[key], stats[i])) return false;
  }
  return true;
};

const saysAthlete = (known: unknown, athlete: unknown): boolean =>
  isJsonObject(known) &&
  isJsonObject(athlete) &&
  sameJson(known['id'], athlete['id']) &&
  sameJson(known['displayName'], athlete['displayName']) &&
  sameJson(known['shortName'], athlete['shortName']) &&
  sameJson(known['jersey'], athlete['jersey']) &&
  sameJson(member(known['position'], 'abbreviation'), member(athlete['position'], 'abbreviation'));

const saysLine = (known: RawLine | undefined, teamId: string, keys: readonly unknown[], line: unknown): boolean =>
  known !== undefined &&
  isJsonObject(line) &&
  known['teamId'] === teamId &&
  sameJson(known['starter'], line['starter']) &&
  sameJson(known['didNotPlay'], line['didNotPlay']) &&
  saysAthlete(known['athlete'], line['athlete']) &&
  saysFigures(known['stats'], keys, listOf(line['stats']));

/**
 * Whether `boxscore.players` says what is known, told without taking it down: so do most polls. A yes is sure; an unusual
 * box is never recognised, only taken down once more.
 */
export const saysTheSameBox = (known: readonly RawLine[], players: readonly unknown[]): boolean => {
  let at = 0;
  for (const team of players) {
    const table = listOf(member(team, 'statistics'))[0];
    const keys = listOf(member(table, 'keys'));
    const teamId = textId(memberAt(team, 'team', 'id')) ?? '';
    for (const line of listOf(member(table, 'athletes'))) if (!saysLine(known[at++], teamId, keys, line)) return false;
  }
  return at === known.length;
};
