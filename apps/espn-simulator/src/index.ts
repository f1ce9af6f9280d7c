export { ClockError, SimulatedClock } from './clock/simulated-clock.js';
export { type ControlState } from './control/control.js';
export { type Freeze } from './control/feed.js';
export { secondHostOf } from './http/hosts.js';
export { PortTaken } from './http/listen.js';
export { runSimulator } from './process/run-simulator.js';
export { describeSimulate } from './process/describe-simulate.js';
export { NoRecordings } from './programme/recordings.js';
export { type Simulator, type SimulatorControl, type SimulatorOptions, startSimulator } from './start-simulator.js';
