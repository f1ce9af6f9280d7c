import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Fault, generateGame, type Poll, pollsOf } from '@pbp/simulation';

const faults: readonly Fault[] = ['lateInserts', 'editedPlays', 'deletedPlays', 'ballast'];

const timeOf = ({ at }: Poll): string => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');

/** Polls of generated games in a folder, as files in the order in which they came; their times differ by game. */
export const recordedPolls = (games: number, every: number): string => {
  const folder = mkdtempSync(join(tmpdir(), 'pbp-polls-'));
  mkdirSync(join(folder, 'nba'));
  Array.from({ length: games }, (_, n) => n)
    .flatMap((n) => {
      const game = generateGame({ seed: `recorded ${n}`, startsAt: Date.UTC(2026, 0, 11, 0, 30, n) });
      return [...pollsOf(game, { every, faults, seed: n })];
    })
    .sort((a, b) => a.at - b.at)
    .forEach((poll, index) => {
      const name = `${String(index).padStart(5, '0')}-${timeOf(poll).replaceAll(':', '')}.json`;
      writeFileSync(join(folder, 'nba', name), poll.body);
    });
  return folder;
};
