import { type Play } from '../game/play.js';
import { leastRun } from '../game/score/scoring-runs.js';
import { type Enrichment, type Reason } from './enriched-play.js';

/** A play that moves the chance by this much is worth telling by itself. */
const bigSwing = 0.1;

const decides = ({ action }: Play): boolean =>
  action.kind === 'shot' || action.kind === 'freeThrow' || action.kind === 'turnover';

/** Why a play matters, the weightiest first; nothing for most plays. */
export const reasonsOf = (
  facts: Pick<Enrichment, 'play' | 'leadChange' | 'tie' | 'run' | 'clutch' | 'winProbability'>,
): readonly Reason[] => {
  const { play, leadChange, tie, run, clutch, winProbability } = facts;
  const reasons: readonly (readonly [Reason, boolean])[] = [
    ['leadChange', leadChange],
    ['tie', tie],
    ['bigSwing', Math.abs(winProbability?.swing ?? 0) >= bigSwing],
    ['clutch', clutch && decides(play)],
    ['run', play.points > 0 && (run?.points ?? 0) >= leastRun],
  ];
  return reasons.filter(([, holds]) => holds).map(([reason]) => reason);
};
