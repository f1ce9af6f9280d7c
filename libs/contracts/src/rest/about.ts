import * as z from 'zod';

/** What this server is and which leagues it follows. */
export const About = z
  .object({
    name: z.string(),
    version: z.string(),
    /** True where the games are played by the simulator and not by people. */
    simulated: z.boolean(),
    leagues: z.array(z.object({ id: z.string(), name: z.string(), plays: z.enum(['full', 'none']) })),
    /** Each league's current day by the feed's own clock; the calendar's (US Eastern) until the feed has answered. */
    today: z.record(z.string(), z.iso.date()),
  })
  .meta({ id: 'About' });
export type About = z.infer<typeof About>;
