import { GameEventMessage } from '@pbp/contracts';
import { type Envelope } from '@pbp/eventing';

type Unread = Readonly<Record<string, unknown>>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

const isObject = (value: unknown): value is Unread =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const has = (value: Unread, keys: number): boolean => Object.keys(value).length === keys;
const areTexts = (...values: readonly unknown[]): boolean => values.every((value) => typeof value === 'string');

const isPlainMetadata = (metadata: unknown): boolean =>
  isObject(metadata) &&
  has(metadata, 4) &&
  areTexts(metadata['at'], metadata['correlationId'], metadata['causationId']) &&
  Number.isSafeInteger(metadata['schemaVersion']);

const isPlainEvent = (value: Unread): boolean =>
  has(value, 7) &&
  areTexts(value['id'], value['stream'], value['position'], value['type']) &&
  UUID.test(String(value['id'])) &&
  Number.isSafeInteger(value['revision']) &&
  isObject(value['data']) &&
  !Object.hasOwn(value['data'], '__proto__') &&
  isPlainMetadata(value['metadata']);

/** What the mirror writes: as `GameEventMessage` would read it, which costs several times as much and copies it. */
const isAsWritten = (value: unknown): value is Envelope => isObject(value) && isPlainEvent(value);

/** An event from a record's value. Throws ZodError for what is none. */
export const readEvent = (value: unknown): Envelope => (isAsWritten(value) ? value : GameEventMessage.parse(value));
