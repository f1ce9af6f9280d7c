import { maxLength, required, type SchemaPathTree } from '@angular/forms/signals';

/** What a pool can be called, as far as the page can tell. */
export const poolNameRules = (path: SchemaPathTree<{ readonly name: string }>): void => {
  required(path.name, { message: 'Give it a name.' });
  maxLength(path.name, 60, { message: 'The name can have 60 characters at most.' });
};
