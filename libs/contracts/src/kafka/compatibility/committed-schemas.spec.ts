import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { jsonSchemaOf } from '../json-schemas.js';
import { type TopicName, topicNames } from '../topics.js';
import { readSchema, type Schema } from './json-schema.js';
import { breakText, schemaChange } from './schema-change.js';

const folder = join(import.meta.dirname, '..', '..', '..', 'schemas');

const committed = (topic: TopicName): Schema | null => {
  const file = join(folder, `${topic}.json`);
  return existsSync(file) ? readSchema(readFileSync(file, 'utf8')) : null;
};

/** What is wrong with a topic's schema, one line for each field; empty where it is the committed one. */
const wrongWith = (topic: TopicName, was: Schema | null, is: Schema): readonly string[] => {
  const change = schemaChange(was, is);
  switch (change.kind) {
    case 'same':
      return [];
    case 'new':
    case 'compatible':
      return [`${topic}: ${change.kind}, not committed yet: npm run -s pbp -- schemas --write`];
    case 'incompatible':
      return change.breaks.map((each) => breakText(topic, each));
    default:
      return change satisfies never;
  }
};

describe('the committed schemas', () => {
  it.each(topicNames)('are those of %s', (topic) => {
    expect(wrongWith(topic, committed(topic), jsonSchemaOf(topic))).toEqual([]);
  });

  it('are of topics that there are', () => {
    expect(readdirSync(folder).sort()).toEqual(topicNames.map((topic) => `${topic}.json`).sort());
  });

  it('name topic, field and reason where a change cannot be read', () => {
    const schemaOf = (value: z.ZodType): Schema => z.toJSONSchema(value, { target: 'draft-7', io: 'output' });
    const was = schemaOf(z.object({ run: z.object({ points: z.number() }) }));
    const is = schemaOf(z.object({ run: z.object({ points: z.string() }) }));
    expect(wrongWith('enriched.plays', was, is)).toEqual(['enriched.plays: run.points: a number is no longer allowed']);
    const more = schemaOf(z.object({ run: z.object({ points: z.number() }), tie: z.boolean().optional() }));
    expect(wrongWith('enriched.plays', was, more)).toEqual([
      'enriched.plays: compatible, not committed yet: npm run -s pbp -- schemas --write',
    ]);
    expect(wrongWith('enriched.plays', null, is)).toHaveLength(1);
  });
});
