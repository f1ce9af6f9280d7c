import { Health } from '@pbp/contracts';
import { eventually } from '@pbp/testing';

/** Until the question desk of the process at that URL follows the log: about what is noted before it asks nothing. */
export const deskStands = (url: string): Promise<void> =>
  eventually(
    async () => {
      const { parts } = Health.parse(await (await fetch(`${url}/health/ready`)).json());
      expect(parts).toMatchObject({ 'question-desk': { state: 'ready' } });
    },
    { within: 60_000, every: 100 },
  );
