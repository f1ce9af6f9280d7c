import { type JsonObject, isJsonObject, listOf, member, memberAt } from '../raw/json.js';
import { textId } from './watch-game.js';
import { type RawLine } from './watched.js';

const nothing: JsonObject = {};
const objectOf = (value: unknown): JsonObject => (isJsonObject(value) ? value : nothing);

/** The figures of a known line in the order of these keys; null where they are not the very figures that it has. */
type Figures = readonly unknown[] | null;

const figuresOf = (line: RawLine, keys: readonly string[]): Figures => {
  const stats = objectOf(line['stats']);
  const said = Object.keys(stats).filter((key) => stats[key] !== undefined);
  if (said.length === 0) return [];
  const figures = keys.map((key) => stats[key]);
  return said.length === keys.length && figures.every((figure) => typeof figure === 'string') ? figures : null;
};

/** Few: three orders of keys have been seen. */
const mostOrders = 8;
const figuresByOrder = new WeakMap<readonly RawLine[], Map<string, readonly Figures[]>>();

const figuresIn = (known: readonly RawLine[], keys: readonly string[]): readonly Figures[] => {
  const orders = figuresByOrder.get(known) ?? new Map<string, readonly Figures[]>();
  figuresByOrder.set(known, orders);
  const order = keys.join('\n');
  const made = orders.get(order);
  if (made) return made;
  if (orders.size >= mostOrders) orders.clear();
  const unique = new Set(keys).size === keys.length;
  const figures = known.map((line) => (unique ? figuresOf(line, keys) : null));
  orders.set(order, figures);
  return figures;
};

const saysFigures = (figures: Figures | undefined, stats: unknown): boolean => {
  if (!figures || !Array.isArray(stats) || stats.length !== figures.length) return false;
  for (let i = 0; i < figures.length; i++) if (stats[i] !== figures[i]) return false;
  return true;
};

const saysAthlete = (known: JsonObject, athlete: JsonObject): boolean =>
  known['id'] === athlete['id'] &&
  known['displayName'] === athlete['displayName'] &&
  known['shortName'] === athlete['shortName'] &&
  known['jersey'] === athlete['jersey'] &&
  objectOf(known['position'])['abbreviation'] === objectOf(athlete['position'])['abbreviation'];

const saysLine = (known: RawLine | undefined, teamId: string, figures: Figures | undefined, line: unknown): boolean =>
  known !== undefined &&
  isJsonObject(line) &&
  known['teamId'] === teamId &&
  known['starter'] === line['starter'] &&
  known['didNotPlay'] === line['didNotPlay'] &&
  saysAthlete(objectOf(known['athlete']), objectOf(line['athlete'])) &&
  saysFigures(figures, line['stats']);

const isText = (value: unknown): value is string => typeof value === 'string';

/**
 * Whether `boxscore.players` says what is known, told without taking it down: so do most polls. A yes is sure; an unusual
 * box is never recognised, only taken down once more.
 */
export const saysTheSameBox = (known: readonly RawLine[], players: readonly unknown[]): boolean => {
  let at = 0;
  for (const team of players) {
    const table = listOf(member(team, 'statistics'))[0];
    const keys = listOf(member(table, 'keys'));
    if (!keys.every(isText)) return false;
    const teamId = textId(memberAt(team, 'team', 'id')) ?? '';
    const figures = figuresIn(known, keys);
    for (const line of listOf(member(table, 'athletes'))) {
      if (!saysLine(known[at], teamId, figures[at], line)) return false;
      at++;
    }
  }
  return at === known.length;
};
