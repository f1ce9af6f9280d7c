import * as z from 'zod';
import { type TopicName, topics } from './topics.js';

export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The schema of a topic's values for those who do not speak TypeScript: draft 7, objects closed. */
export const jsonSchemaOf = (topic: TopicName): JsonSchema =>
  z.toJSONSchema(topics[topic].value, { target: 'draft-7', io: 'output', reused: 'inline' });
