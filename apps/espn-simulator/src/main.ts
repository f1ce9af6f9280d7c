import { Command } from 'commander';
import { describeSimulate } from './process/describe-simulate.js';
import { runSimulator } from './process/run-simulator.js';

await describeSimulate(new Command('espn-simulator'), runSimulator).parseAsync();
