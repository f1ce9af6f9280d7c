import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLeagueId, leagues } from '@pbp/domain';
import { decodeBody } from '@pbp/espn';
import { describeWith } from '@pbp/testing';
import { type JsonObject } from '../feed/json.js';
import { generateGame } from '../generate-game.js';
import { cleanFinal, pollsOf } from '../polls-of.js';
import { renderSummary } from '../render.js';
import { NotReplayable, replayOf } from './replay-of.js';

const read = (file: string): JsonObject => {
  const decoded = decodeBody(readFileSync(file));
  if (decoded.kind !== 'json') throw new Error(`${file}: ${decoded.kind}`);
  return decoded.value as JsonObject;
};

const listed = (body: JsonObject): number => (Array.isArray(body['plays']) ? body['plays'].length : 0);

describe('the replay of a final summary', () => {
  const game = generateGame({ seed: 5 });
  const recorded = JSON.parse(cleanFinal(game).body) as JsonObject;

  it('shows at each moment the plays that a poll then showed, by order of arrival', () => {
    const replay = replayOf(recorded);
    for (let at = game.startsAt; at < game.finalAt; at += 120_000) {
      const ids = (body: JsonObject): unknown[] =>
        (JSON.parse(JSON.stringify(body['plays'] ?? [])) as { id: string }[]).map(({ id }) => id);
      const replayed = ids(renderSummary(replay, at));
      const original = new Set(ids(renderSummary(game, at)));
      // A late play's moment is not recorded: it is known only to lie between its neighbours by arrival.
      expect(replayed.filter((id) => !original.has(id)).length).toBeLessThanOrEqual(3);
    }
  });

  it('ends on the recording itself', () => {
    expect(JSON.parse([...pollsOf(replayOf(recorded), { every: 600 })].at(-1)?.body ?? '')).toEqual(recorded);
  });

  it.each([
    ['a game of another sport', { header: { uid: 's:20~l:28~e:1' } }],
    [
      'a game that is not over',
      JSON.parse(JSON.stringify(renderSummary(game, game.startsAt + 3_600_000))) as JsonObject,
    ],
    ['nothing', {}],
  ])('refuses %s', (_, summary) => {
    expect(() => replayOf(summary)).toThrow(NotReplayable);
  });
});

/** As `pbp record` names it: the league is a folder, and what the game is in its file's name. */
const isBasketballFinal = (path: string): boolean =>
  path.split('/').some((folder) => isLeagueId(folder) && leagues[folder].sport === 'basketball') &&
  /summary-.*-final-.*\.json(\.gz)?$/.test(path);

describeWith('RECORDINGS_DIR', 'pbp record makes your own', 'recorded finals', (directory) => {
  const finals = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter(isBasketballFinal).sort();

  (finals.length > 0 ? it.each(finals) : it.skip.each(['a final of basketball']))(
    '%s replays from nothing to itself',
    (final) => {
      const recorded = read(join(directory, final));
      const polls = [...pollsOf(replayOf(recorded), { every: 600 })].map(({ body }) => JSON.parse(body) as JsonObject);
      const counts = polls.map(listed);
      expect(counts[0]).toBe(0);
      expect(counts).toEqual([...counts].sort((a, b) => a - b));
      expect(polls.at(-1)).toEqual(recorded);
    },
  );
});
