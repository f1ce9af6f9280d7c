import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jsonSchemaOf, topicNames } from '@pbp/contracts';
import { check, resolveConfig } from 'prettier';
import { type Ended, run } from '../testing/built.js';

describe('pbp schemas', () => {
  let dir: string;
  const schemas = (...args: string[]): Promise<Ended> =>
    run('play-by-play/src/pbp.js', ['schemas', '--dir', dir, ...args], {}).ended;
  const fileOf = (topic: string): string => join(dir, `${topic}.json`);
  const change = (topic: string, from: string, to: string): void => {
    const before = readFileSync(fileOf(topic), 'utf8');
    expect(before).toContain(from);
    writeFileSync(fileOf(topic), before.replace(from, to));
  };

  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'pbp-schemas-'));
    expect(await schemas('--write')).toMatchObject({ code: 0 });
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it('writes every schema, formatted', async () => {
    expect(readdirSync(dir).sort()).toEqual(topicNames.map((topic) => `${topic}.json`).sort());
    for (const topic of topicNames) {
      const text = readFileSync(fileOf(topic), 'utf8');
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(jsonSchemaOf(topic))));
      expect(await check(text, { ...(await resolveConfig(fileOf(topic))), parser: 'json' })).toBe(true);
    }
    expect(await schemas()).toMatchObject({ code: 0, errors: '' });
  });

  it('says what differs, and renews what newer readers can read', async () => {
    change('game.state', '"scheduled",', '');
    const seen = await schemas();
    expect(seen.code).toBe(1);
    expect(seen.output).toContain('game.state: changed, and what was written before can still be read\n');
    expect(seen.output).toContain('schemas --write');
    expect(await schemas('--write')).toMatchObject({ code: 0 });
    expect(await schemas()).toMatchObject({ code: 0 });
  });

  it('names the field that breaks, and writes nothing then unless it is told to', async () => {
    change('game.state', '"scheduled",', '"scheduled", "suspended",');
    change('raw.plays', '"league",', '');
    const line = 'BREAKS  game.state: phase: "suspended" no longer allowed\n';
    for (const args of [[], ['--write']]) {
      const { code, output } = await schemas(...args);
      expect(code).toBe(1);
      expect(output).toContain(line);
      expect(output).toContain('BREAKS  raw.plays: league: is required now, older values may lack it\n');
    }
    expect(readFileSync(fileOf('game.state'), 'utf8')).toContain('suspended');
    expect(await schemas('--write', '--incompatible')).toMatchObject({ code: 0 });
    expect(await schemas('--json')).toMatchObject({ code: 0 });
  });

  it('names files of topics that there are no more', async () => {
    writeFileSync(fileOf('raw.weather'), '{}');
    const { code, output } = await schemas();
    expect(code).toBe(1);
    expect(output).toContain(`${fileOf('raw.weather')}: of no topic, remove it\n`);
  });
});
