import { type Command } from 'commander';
import { describeSimulate, runSimulator } from '../../../espn-simulator/src/index.js';

/** `pbp simulate`: the simulated feed by itself, for trying things out by hand. */
export const registerSimulate = (program: Command): void => {
  describeSimulate(program.command('simulate'), runSimulator);
};
