import { type JsonObject, isJsonObject } from './json.js';
import { type RawPlay, asRawPlay } from './raw-play.js';
import { samePlay } from './same-play.js';

/**
 * What of a known play is compared on every poll, side by side: as served it lies in a dozen objects all over the
 * memory, and finding them takes longer than comparing them. Only a play of the usual shape has its leaves in here.
 */
interface PlayRow {
  readonly play: RawPlay;
  readonly usual: boolean;
  readonly id: unknown;
  readonly typeId: unknown;
  readonly typeText: unknown;
  readonly period: unknown;
  readonly clock: unknown;
  readonly text: unknown;
  readonly scoringPlay: unknown;
  readonly scoreValue: unknown;
  readonly pointsAttempted: unknown;
  readonly shootingPlay: unknown;
  readonly sequenceNumber: unknown;
  readonly wallclock: unknown;
  /** Undefined where the play names no team; so with x and y, and with the athletes. */
  readonly teamId: unknown;
  readonly x: unknown;
  readonly y: unknown;
  readonly athletes: readonly unknown[] | undefined;
}

const nothing: JsonObject = {};
const objectOf = (value: unknown): JsonObject => (isJsonObject(value) ? value : nothing);
const isLeaf = (value: unknown): boolean => typeof value !== 'object';
const isAbsentOr = (value: unknown, there: boolean): boolean => value === undefined || there;

const athletesOf = (participants: unknown): readonly unknown[] | undefined =>
  Array.isArray(participants)
    ? participants.map((one: unknown) => objectOf(objectOf(one)['athlete'])['id'])
    : undefined;

const isUsual = ({ play, usual: _, athletes, ...leaves }: PlayRow): boolean =>
  Object.values(leaves).every(isLeaf) &&
  isJsonObject(play['type']) &&
  isJsonObject(play['period']) &&
  isJsonObject(play['clock']) &&
  isAbsentOr(play['team'], leaves.teamId !== undefined) &&
  isAbsentOr(play['coordinate'], leaves.x !== undefined && leaves.y !== undefined) &&
  isAbsentOr(play['participants'], athletes?.every((id) => id !== undefined && isLeaf(id)) === true);

const rowOf = (play: RawPlay): PlayRow => {
  const [type, coordinate] = [objectOf(play['type']), objectOf(play['coordinate'])];
  const row: PlayRow = {
    play,
    usual: true,
    id: play.id,
    typeId: type['id'],
    typeText: type['text'],
    period: objectOf(play['period'])['number'],
    clock: objectOf(play['clock'])['displayValue'],
    text: play['text'],
    scoringPlay: play['scoringPlay'],
    scoreValue: play['scoreValue'],
    pointsAttempted: play['pointsAttempted'],
    shootingPlay: play['shootingPlay'],
    sequenceNumber: play['sequenceNumber'],
    wallclock: play['wallclock'],
    teamId: objectOf(play['team'])['id'],
    x: coordinate['x'],
    y: coordinate['y'],
    athletes: athletesOf(play['participants']),
  };
  return isUsual(row) ? row : { ...row, usual: false };
};

const saysAthletes = (athletes: readonly unknown[] | undefined, seen: unknown): boolean => {
  if (athletes === undefined) return seen === undefined;
  if (!Array.isArray(seen) || seen.length !== athletes.length) return false;
  for (let i = 0; i < athletes.length; i++) {
    const one: unknown = seen[i];
    if (!isJsonObject(one)) return false;
    const athlete = one['athlete'];
    if (!isJsonObject(athlete) || athlete['id'] !== athletes[i]) return false;
  }
  return true;
};

const saysPlace = ({ x, y }: PlayRow, seen: unknown): boolean =>
  seen === undefined ? x === undefined : x !== undefined && isJsonObject(seen) && seen['x'] === x && seen['y'] === y;

const saysTeam = ({ teamId }: PlayRow, seen: unknown): boolean =>
  seen === undefined ? teamId === undefined : teamId !== undefined && isJsonObject(seen) && seen['id'] === teamId;

/** A yes is sure; what is unusual is never recognised. Leaves of one word before those that are read letter by letter. */
const recognises = (row: PlayRow, seen: JsonObject): boolean => {
  if (!row.usual) return false;
  const type = seen['type'];
  const period = seen['period'];
  const clock = seen['clock'];
  return (
    isJsonObject(type) &&
    isJsonObject(period) &&
    isJsonObject(clock) &&
    row.typeId === type['id'] &&
    row.period === period['number'] &&
    row.clock === clock['displayValue'] &&
    row.scoringPlay === seen['scoringPlay'] &&
    row.scoreValue === seen['scoreValue'] &&
    row.pointsAttempted === seen['pointsAttempted'] &&
    row.shootingPlay === seen['shootingPlay'] &&
    row.sequenceNumber === seen['sequenceNumber'] &&
    saysTeam(row, seen['team']) &&
    saysPlace(row, seen['coordinate']) &&
    saysAthletes(row.athletes, seen['participants']) &&
    row.id === seen['id'] &&
    row.typeText === type['text'] &&
    row.wallclock === seen['wallclock'] &&
    row.text === seen['text']
  );
};

/** Whether a play as it came says what is known, as `samePlay` has it. */
export const saysKnownPlay = (row: PlayRow, seen: unknown): boolean => {
  if (seen === row.play) return true;
  if (isJsonObject(seen) && recognises(row, seen)) return true;
  const play = asRawPlay(seen);
  return play !== undefined && samePlay(row.play, play);
};

const rowOfPlay = new WeakMap<RawPlay, PlayRow>();
const rowsOfList = new WeakMap<readonly RawPlay[], readonly PlayRow[]>();

const knownRowOf = (play: RawPlay): PlayRow => {
  const known = rowOfPlay.get(play);
  if (known) return known;
  const row = rowOf(play);
  rowOfPlay.set(play, row);
  return row;
};

/** The rows of a list that is known, made once; those of plays that stood in another list are the same. */
export const playRows = (plays: readonly RawPlay[]): readonly PlayRow[] => {
  const known = rowsOfList.get(plays);
  if (known) return known;
  const rows = plays.map(knownRowOf);
  rowsOfList.set(plays, rows);
  return rows;
};
