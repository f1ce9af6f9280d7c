/**
 * A suite against a service that only its URL can give: skipped with the reason where the variable is unset. The same
 * suite runs on the embedded default anyway, so that even CI, which sets the URL in a step of its own, may leave it out.
 */
export const describeByUrl = (variable: string, title: string, suite: (url: string) => void): void => {
  const url = process.env[variable];
  if (url) return describe(title, () => suite(url));
  if (process.env['CI'] === 'true') return;
  describe.skip(`${title} (${variable} is unset; set it to a running service)`, () =>
    it('is skipped', () => undefined));
};
