import { type CountingStat, type Side } from '@pbp/domain';
import { creditFor, freeThrowCredits, reboundCredits, shotCredits } from '../feed/credits.js';
import { type Credit } from '../feed/feed-game.js';
import { type JsonObject } from '../feed/json.js';
import { listOf, numberOf, objectOf, textOf } from './read.js';

const foulTypes = ['44', '45', '43', '42', '24', '22', '32', '40', '519', '521'];
const singles: Readonly<Record<string, CountingStat>> = {
  '607': 'steals',
  '618': 'blocks',
  '598': 'turnovers',
  '601': 'turnovers',
};
const missedHeave = '282';

const isThree = (raw: JsonObject): boolean =>
  raw['pointsAttempted'] === 3 || numberOf(raw['scoreValue']) === 3 || /three point/i.test(textOf(raw['text']));

const shot = (raw: JsonObject, side: Side, other: Side, players: readonly string[]): Credit[] => {
  const text = textOf(raw['text']);
  const made = raw['scoringPlay'] === true;
  const heave = textOf(objectOf(raw['type'])['id']) === missedHeave && !made;
  return [
    ...(heave ? [] : shotCredits(side, players[0], isThree(raw) ? 3 : 2, made)),
    ...(made && /assist/i.test(text) ? creditFor(side, players[1], 'assists') : []),
    ...(/ blocks /.test(text) ? creditFor(other, players[1], 'blocks') : []),
  ];
};

/** What a recorded play is worth in a live box score; good enough for the polls before the recorded final. */
export const creditsOf = (raw: JsonObject, side: Side | undefined): Credit[] => {
  if (side === undefined) return [];
  const other: Side = side === 'home' ? 'away' : 'home';
  const type = objectOf(raw['type']);
  const [id, name] = [textOf(type['id']), textOf(type['text'])];
  const players = listOf(raw['participants']).map((entry) => textOf(objectOf(entry['athlete'])['id']));
  if (/free ?throw/i.test(name)) return freeThrowCredits(side, players[0], raw['scoringPlay'] === true);
  if (raw['shootingPlay'] === true) return shot(raw, side, other, players);
  if (/rebound/i.test(name))
    return players[0] === undefined ? [] : reboundCredits(side, players[0], /offensive/i.test(name));
  if (foulTypes.includes(id)) return creditFor(side, players[0], 'fouls');
  const single = singles[id];
  if (single) return creditFor(side, players[0], single);
  const lost = /turnover|traveling/i.test(name);
  return lost ? [...creditFor(side, players[0], 'turnovers'), ...creditFor(other, players[1], 'steals')] : [];
};
