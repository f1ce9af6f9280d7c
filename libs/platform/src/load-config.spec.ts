import { ConfigError, loadConfig } from './load-config.js';

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(loadConfig({})).toMatchObject({ HOST: '127.0.0.1', PORT: 8000, POLL_SPEED: 1 });
  });

  it('lets a simulator be asked faster than ESPN', () => {
    expect(loadConfig({ POLL_SPEED: '8', SIMULATED: 'true' }).POLL_SPEED).toBe(8);
    expect(loadConfig({ POLL_SPEED: '8', ESPN_BASE_URL: 'http://127.0.0.1:9100' }).POLL_SPEED).toBe(8);
  });

  it('reads a list of leagues', () => {
    expect(loadConfig({ LEAGUES: 'nba, wnba' }).LEAGUES).toEqual(['nba', 'wnba']);
  });

  it('takes an empty variable for an unset one', () => {
    expect(loadConfig({ DATABASE_URL: '' }).DATABASE_URL).toBeUndefined();
  });

  it.each([
    ['PORT', 'eight thousand'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://x'],
    ['LOG_LEVEL', 'loud'],
    ['POLL_SPEED', '0'],
    ['POLL_SPEED', '8'],
    ['LEAGUES', 'nba,nbaa'],
    ['ESPN_BASE_URL', 'http://'],
  ])('refuses %s=%s in one line that names it', (variable, value) => {
    expect(() => loadConfig({ [variable]: value })).toThrow(ConfigError);
    expect(() => loadConfig({ [variable]: value })).toThrow(new RegExp(`^${variable}=${value} is not usable: [^\n]+$`));
  });
});
