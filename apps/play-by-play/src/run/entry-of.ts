import { join } from 'node:path';

/** The built entry file of another app, beside this one. */
export const entryOf = (app: string): string => join(import.meta.dirname, '..', '..', '..', app, 'src', 'main.js');
