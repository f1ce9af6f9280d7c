import { type FieldReader } from '../field-reader.js';

/** Which events of `$all` are wanted, and how often a checkpoint is. */
export interface FilterOptions {
  readonly on: 'stream' | 'type';
  readonly regex: string;
  readonly prefixes: readonly string[];
  /** Size of the search window; undefined where the client left it to the server. */
  readonly window: number | undefined;
  readonly checkpointIntervalMultiplier: number;
}

export const readFilterOptions = (options: FieldReader): FilterOptions => {
  let filter: FilterOptions = {
    on: 'stream',
    regex: '',
    prefixes: [],
    window: undefined,
    checkpointIntervalMultiplier: 0,
  };
  while (options.next()) {
    switch (options.field) {
      case 1:
        filter = { ...filter, on: 'stream', ...readExpression(options.nested()) };
        break;
      case 2:
        filter = { ...filter, on: 'type', ...readExpression(options.nested()) };
        break;
      case 3:
        filter = { ...filter, window: options.value };
        break;
      case 5:
        filter = { ...filter, checkpointIntervalMultiplier: options.value };
        break;
    }
  }
  return filter;
};

const readExpression = (expression: FieldReader): Pick<FilterOptions, 'regex' | 'prefixes'> => {
  let regex = '';
  const prefixes: string[] = [];
  while (expression.next()) {
    if (expression.field === 1) regex = expression.text();
    if (expression.field === 2) prefixes.push(expression.text());
  }
  return { regex, prefixes };
};
