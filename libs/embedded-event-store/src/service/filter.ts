import { type Keep } from '../engine/page.js';
import { streamAt, typeAt } from '../wire/read-stored-event.js';
import { type FilterOptions } from '../wire/requests/filter-options.js';
import { invalidArgument } from './rpc-error.js';

/** A .NET expression may begin with its flags, `(?i)…`, which JavaScript takes only apart from it. */
const LEADING_FLAGS = /^\(\?([ims]+)\)/;

/** Makes the test that a filter's options describe. Throws RpcError for an expression that is none. */
export const compileFilter = ({ on, regex, prefixes }: FilterOptions): Keep => {
  const textAt = on === 'stream' ? streamAt : typeAt;
  if (regex !== '') {
    const expression = compileRegex(regex);
    return (frames, offset) => expression.test(textAt(frames, offset));
  }
  return (frames, offset) => {
    const text = textAt(frames, offset);
    return prefixes.some((prefix) => text.startsWith(prefix));
  };
};

const compileRegex = (regex: string): RegExp => {
  try {
    return new RegExp(regex.replace(LEADING_FLAGS, ''), LEADING_FLAGS.exec(regex)?.[1]);
  } catch {
    throw invalidArgument(`the filter's regular expression is none: ${regex}`);
  }
};
