import { type Scenario } from '../scenario.js';
import { allAndLinks } from './all-and-links.js';
import { deletes } from './deletes.js';
import { expectedRevisions } from './expected-revisions.js';
import { idempotency } from './idempotency.js';
import { readsAndMetadata } from './reads-and-metadata.js';
import { shapes } from './shapes.js';
import { subscriptions } from './subscriptions.js';

export const scenarios: readonly Scenario[] = [
  ...expectedRevisions,
  ...deletes,
  ...readsAndMetadata,
  ...idempotency,
  ...shapes,
  ...subscriptions,
  ...allAndLinks,
];
