/** Sets an environment variable, which other specs of the same process see too, until the answer is called. */
export const withVariable = (name: string, value: string): (() => void) => {
  const before = process.env[name];
  process.env[name] = value;
  return () => {
    if (before === undefined) delete process.env[name];
    else process.env[name] = before;
  };
};
