import { FieldReader } from '../field-reader.js';
import { readStreamIdentifier } from '../read-stored-event.js';
import { type FilterOptions, readFilterOptions } from './filter-options.js';

/** Where to begin: at an end, or at a revision (of a stream) or commit position (of all streams). */
export type Origin = 'start' | 'end' | number;

export interface ReadRequest {
  /** One stream by its name, or the log over all streams. */
  readonly source:
    { readonly kind: 'stream'; readonly name: string } | { readonly kind: 'all' } | { readonly kind: 'none' };
  readonly origin: Origin;
  readonly backwards: boolean;
  readonly resolveLinks: boolean;
  /** How many events at most, or a subscription without an end. */
  readonly amount: number | 'subscription' | undefined;
  readonly filter: FilterOptions | undefined;
  readonly hasUuidOption: boolean;
  /** From 1 on the client takes messages that say where a stream begins and ends. */
  readonly compatibility: number;
}

type Draft = { -readonly [K in keyof ReadRequest]: ReadRequest[K] };

export const readReadRequest = (bytes: Buffer): ReadRequest => {
  const draft: Draft = {
    source: { kind: 'none' },
    origin: 'start',
    backwards: false,
    resolveLinks: false,
    amount: undefined,
    filter: undefined,
    hasUuidOption: false,
    compatibility: 0,
  };
  const request = new FieldReader(bytes);
  while (request.next()) if (request.field === 1) readOptions(request.nested(), draft);
  return draft;
};

const readOptions = (options: FieldReader, draft: Draft): void => {
  while (options.next()) {
    switch (options.field) {
      case 1:
        readStreamOptions(options.nested(), draft);
        break;
      case 2:
        draft.source = { kind: 'all' };
        draft.origin = readAllOrigin(options.nested());
        break;
      case 3:
        draft.backwards = options.value === 1;
        break;
      case 4:
        draft.resolveLinks = options.value === 1;
        break;
      case 5:
        draft.amount = options.value;
        break;
      case 6:
        draft.amount = 'subscription';
        break;
      case 7:
        draft.filter = readFilterOptions(options.nested());
        break;
      case 9:
        draft.hasUuidOption = true;
        break;
      case 10:
        draft.compatibility = readCompatibility(options.nested());
        break;
    }
  }
};

const readStreamOptions = (options: FieldReader, draft: Draft): void => {
  let name = '';
  while (options.next()) {
    if (options.field === 1) name = readStreamIdentifier(options.nested());
    if (options.field === 2) draft.origin = options.value;
    if (options.field === 3) draft.origin = 'start';
    if (options.field === 4) draft.origin = 'end';
  }
  draft.source = { kind: 'stream', name };
};

const readAllOrigin = (options: FieldReader): Origin => {
  let origin: Origin = 'start';
  while (options.next()) {
    if (options.field === 1) origin = readCommitPosition(options.nested());
    if (options.field === 2) origin = 'start';
    if (options.field === 3) origin = 'end';
  }
  return origin;
};

const readCommitPosition = (position: FieldReader): number => {
  let commit = 0;
  while (position.next()) if (position.field === 1) commit = position.value;
  return commit;
};

const readCompatibility = (control: FieldReader): number => {
  let compatibility = 0;
  while (control.next()) if (control.field === 1) compatibility = control.value;
  return compatibility;
};
