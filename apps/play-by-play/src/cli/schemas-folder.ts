import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonSchemaOf, readSchema, type SchemaChange, schemaChange, type TopicName, topicNames } from '@pbp/contracts';

export interface TopicChange {
  readonly topic: TopicName;
  readonly file: string;
  readonly change: SchemaChange;
}

const fileOf = (folder: string, topic: TopicName): string => join(folder, `${topic}.json`);

const ifThere = (error: unknown): null => {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
};

/** How every topic's schema stands to the one in the folder. Throws SyntaxError where a file is no schema. */
export const compareFolder = (folder: string): Promise<readonly TopicChange[]> =>
  Promise.all(
    topicNames.map(async (topic) => {
      const file = fileOf(folder, topic);
      const text = await readFile(file, 'utf8').catch(ifThere);
      const committed = text === null ? null : readSchema(text);
      return { topic, file, change: schemaChange(committed, jsonSchemaOf(topic)) };
    }),
  );

/** Files of topics that are not declared any more. */
export const strangersIn = async (folder: string): Promise<readonly string[]> => {
  const files = (await readdir(folder).catch(ifThere)) ?? [];
  const known = new Set<string>(topicNames.map((topic) => `${topic}.json`));
  return files.filter((file) => file.endsWith('.json') && !known.has(file)).map((file) => join(folder, file));
};

/** In the format of the files around it; the program for that is there in a checkout only, where schemas are written. */
export const writeSchema = async ({ topic, file }: TopicChange): Promise<void> => {
  const { format, resolveConfig } = await import('prettier');
  const text = await format(JSON.stringify(jsonSchemaOf(topic), null, 2), {
    ...(await resolveConfig(file)),
    parser: 'json',
  });
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, text);
};
