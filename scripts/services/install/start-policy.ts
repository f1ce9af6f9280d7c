import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { runningProcess } from '../process/running-process.js';

const POLICY = '/usr/sbin/policy-rc.d';
const MARK = '# Written by play-by-play while it installs packages';
const START_TIME = 22;

/** Forbids every start while the process that wrote it runs: one that a kill left behind forbids nothing. */
const forbidding = (pid: number): string =>
  `#!/bin/sh
${MARK}
[ "$(cut --delimiter=' ' --fields=${START_TIME} /proc/${pid}/stat 2> /dev/null)" = ${runningProcess(pid)?.startedAt} ] && exit 101
exit 0
`;

const holds = (test: (text: string) => boolean): boolean => existsSync(POLICY) && test(readFileSync(POLICY, 'utf8'));

/** Debian starts what it installs; here nothing may start by itself, on a standard port at that. */
export const withoutStarting = async (install: () => Promise<unknown>): Promise<void> => {
  if (holds((text) => !text.includes(MARK))) return void (await install());
  const own = forbidding(process.pid);
  writeFileSync(POLICY, own, { mode: 0o755 });
  try {
    await install();
  } finally {
    if (holds((text) => text === own)) rmSync(POLICY);
  }
};
