// What takes minutes begins first, so that no worker is left alone with it at the end. How long a spec takes jest only
// knows where it has run before; on a clean clone its name tells.
import TestSequencer from '@jest/test-sequencer';

const guesses = [
  [/\.e2e\.spec\.ts$/, 90_000],
  [/\/apps\/play-by-play\/.*\.int\.spec\.ts$/, 60_000],
  [/\/apps\/ingestion\/src\/convergence\./, 60_000],
  [/\.property\.(int\.)?spec\.ts$/, 30_000],
  [/\.int\.spec\.ts$/, 15_000],
  [/\/libs\/simulation\//, 10_000],
];

export default class LongestFirst extends TestSequencer {
  time(test) {
    return super.time(test) ?? guesses.find(([names]) => names.test(test.path))?.[1] ?? 1_000;
  }
}
