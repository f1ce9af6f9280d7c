import { allServices } from '../all-services.js';
import { installPackages } from '../install/debian.js';
import { withLock } from '../lock.js';
import { cacheDir } from '../places.js';
import { type Service } from '../service.js';

/** What the tests of several copies of a process stand behind. */
const proxies = ['nginx-light', 'haproxy'] as const;

export const installServices = (services: readonly Service[]): Promise<void> =>
  withLock(cacheDir(), async () => {
    await installPackages([...proxies, ...services.flatMap((service) => service.packages)]);
    for (const service of services) await service.install();
  });

/** Everything that `up` needs, and nothing started: minutes on a machine that has nothing yet. */
export const install = (): Promise<void> => installServices(allServices);
