// A rejection that nobody has handled by the end of the test in which it came fails that test, as with jest's own runner.
const pending = new Map();
const specNow = () => globalThis.expect.getState().testPath;

process.on('unhandledRejection', (reason, promise) => pending.set(promise, { reason, spec: specNow() }));
process.on('rejectionHandled', (promise) => pending.delete(promise));

/** Throws the first that this spec has left; what another one left is told in no test of this one. */
export const throwUnhandled = async () => {
  await new Promise((resolve) => setImmediate(resolve));
  const own = [...pending.values()].filter(({ spec }) => spec === specNow());
  pending.clear();
  if (own.length > 0) throw own[0].reason;
};
