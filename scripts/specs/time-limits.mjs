// The light runner waits for ever. A test or hook that hangs is told of here as by jest's own: after the time that it, its
// file or the configuration names.
import { inspect } from 'node:util';
import { addEventHandler } from 'jest-circus';
import { throwUnhandled } from './unhandled.mjs';

/** Longer than any wait within a test, so that it is the wait that tells what did not come. */
const usually = 120_000;
const perFile = new Map();

globalThis.jest.setTimeout = (ms) => {
  perFile.set(globalThis.expect.getState().testPath, ms);
  return globalThis.jest;
};

/** What the runner prints is an error's stack: of what is no error, and of its cause, it would say nothing. */
const toldWhole = (thrown) => {
  const error = thrown instanceof Error ? thrown : new Error(`thrown: ${inspect(thrown)}`);
  if (error.cause !== undefined) error.stack += `\ncause: ${inspect(error.cause)}`;
  return error;
};

const limited =
  ({ type, fn: run }, ms) =>
  async () => {
    const { promise: late, reject } = Promise.withResolvers();
    const timer = setTimeout(() => reject(new Error(`not done within ${ms} ms`)), ms);
    try {
      await Promise.race([run(), late]);
      // What comes between a hook and its test, a turn of the event loop, would be there for what is tested as well.
      if (!type.startsWith('before')) await throwUnhandled();
    } catch (thrown) {
      throw toldWhole(thrown);
    } finally {
      clearTimeout(timer);
    }
  };

const added = ({ name }, { currentDescribeBlock: { children, hooks } }) => {
  if (name === 'add_test') return children.at(-1);
  return name === 'add_hook' ? hooks.at(-1) : undefined;
};

addEventHandler((event, state) => {
  const step = added(event, state);
  if (!step?.fn) return;
  const ms = step.timeout ?? perFile.get(globalThis.expect.getState().testPath) ?? usually;
  step.fn = limited(step, ms);
});
