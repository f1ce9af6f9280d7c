import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const packageJson = (from: string): string => {
  for (let dir = from; ; dir = dirname(dir)) {
    try {
      const text = readFileSync(join(dir, 'package.json'), 'utf8');
      if (text.includes('"name": "play-by-play"')) return text;
    } catch {
      if (dir === dirname(dir)) throw new Error('package.json of play-by-play is not above this file');
    }
    if (dir === dirname(dir)) throw new Error('package.json of play-by-play is not above this file');
  }
};

const versionOf = (text: string): string => {
  const parsed: unknown = JSON.parse(text);
  return typeof parsed === 'object' && parsed !== null && 'version' in parsed ? String(parsed.version) : '0.0.0';
};

/** The version in package.json. */
export const version = versionOf(packageJson(import.meta.dirname));
