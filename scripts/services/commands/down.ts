import { allServices } from '../all-services.js';
import { stopService } from '../end-service.js';
import { removeEnvFile } from '../env-file.js';
import { withLock } from '../lock.js';
import { servicesDir } from '../places.js';

/** No process is left when it resolves; what they keep stays. */
export const down = (): Promise<void> =>
  withLock(servicesDir(), async () => {
    for (const service of allServices.toReversed()) {
      const how = await stopService(service);
      if (how !== 'was down') process.stdout.write(`${service.name.padEnd(12)} ${how}\n`);
    }
    removeEnvFile();
  });
