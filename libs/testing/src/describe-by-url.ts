/**
 * A suite against a service that only its URL can give: skipped with the reason where the variable is unset. The same
 * suite runs on the embedded default anyway, so that even CI may leave it out there: the run with TEST_ON=services does
 * not begin without every URL.
 */
export const describeByUrl = (variable: string, title: string, suite: (url: string) => void): void => {
  const url = process.env[variable];
  if (url) return describe(title, () => suite(url));
  if (process.env['CI'] === 'true') return;
  describe.skip(`${title} (${variable} is unset; set it to a running service)`, () =>
    it('is skipped', () => undefined));
};
