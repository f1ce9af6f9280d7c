import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Config } from '@pbp/contracts';
import { leagueDayOf, leagues } from '@pbp/domain';
import { ConfigError, type Logger, type Readiness, SupervisedProcess } from '@pbp/platform';
import { entryOf } from './entry-of.js';
import { type Started } from './start-event-store.js';

const portIn = (url: string | null): string => (url ? new URL(url).port : '0');

const easternTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'America/New_York',
  hour: '2-digit',
  minute: '2-digit',
});

/** 21:20 in the east on a league day, by summer or winter time. */
const eveningOf = (day: string): string => {
  const summer = `${day}T21:20:00-04:00`;
  return easternTime.format(new Date(summer)) === '21:20' ? summer : `${day}T21:20:00-05:00`;
};

/** When the first evening opens, with games in every state; remembered, so that a restart goes on with it. */
const firstEvening = async (dir: string): Promise<string> => {
  const file = join(dir, 'opens-at');
  const known = await readFile(file, 'utf8').catch(() => null);
  if (known !== null) return known;
  const opensAt = eveningOf(leagueDayOf(Date.now()));
  await mkdir(dir, { recursive: true });
  await writeFile(file, opensAt);
  return opensAt;
};

const playable = Object.values(leagues).flatMap(({ id, sport }) => (sport === 'basketball' ? [id] : []));

/** The simulator plays basketball only. */
const leaguesPlayed = (config: Config): string => {
  const played = config.LEAGUES.filter((id) => playable.includes(id));
  if (played.length > 0) return played.join(',');
  throw new ConfigError(
    `LEAGUES=${config.LEAGUES.join(',')} has none that the simulator plays: add ${playable.join(', ')}`,
  );
};

/** The simulator as a child process; a restart keeps its port and goes on where it was. */
export const startSimulator = async (config: Config, readiness: Readiness, logger: Logger): Promise<Started> => {
  const played = leaguesPlayed(config);
  const opensAt = await firstEvening(join(config.DATA_DIR, 'simulator'));
  const child = new SupervisedProcess(
    {
      name: 'simulator',
      entry: entryOf('espn-simulator'),
      args: (last) => [
        '--evening',
        '--port',
        portIn(last),
        '--start',
        opensAt,
        '--league',
        played,
        '--speed',
        String(config.POLL_SPEED),
        '--data-dir',
        join(config.DATA_DIR, 'simulator'),
      ],
    },
    readiness,
    logger,
  );
  return { url: await child.start(), stop: () => child.stop() };
};
