/**
 * A suite that needs something from outside: skipped with the reason where the variable is unset, and a failure
 * under CI=true, where nothing may be missing.
 */
export const describeWith = (
  variable: string,
  howToGetIt: string,
  title: string,
  suite: (value: string) => void,
): void => {
  const value = process.env[variable];
  if (value) return describe(title, () => suite(value));
  if (process.env['CI'] === 'true') {
    return describe(title, () =>
      it(`needs ${variable}`, () => expect(`${variable} is unset: ${howToGetIt}`).toBe('set')),
    );
  }
  describe.skip(`${title} (${variable} is unset: ${howToGetIt})`, () => it('is skipped', () => undefined));
};
