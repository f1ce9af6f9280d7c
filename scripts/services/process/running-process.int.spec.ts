import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { eventually } from '@pbp/testing';
import { listensOn } from './listens-on.js';
import { familyOf, isRunning, runningProcess } from './running-process.js';

describe('what the kernel says of processes', () => {
  it('takes a zombie for ended, although signals reach it', async () => {
    // The child of the shell ends; the program that the shell becomes never asks for its end.
    const parent = spawn('sh', ['-c', 'sleep 0.3 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
    const [printed]: unknown[] = await once(parent.stdout, 'data');
    const zombie = Number(String(printed));
    await eventually(() => expect(runningProcess(zombie)).toBeNull());
    expect(() => process.kill(zombie, 0)).not.toThrow();
    parent.kill('SIGKILL');
  });

  it('does not take another process of the same number for the one that was meant', () => {
    const own = runningProcess(process.pid);
    expect(own && isRunning(own)).toBe(true);
    expect(isRunning({ pid: process.pid, startedAt: '1' })).toBe(false);
  });

  it('finds the children of children', async () => {
    const parent = spawn('sh', ['-c', 'sleep 60 & wait'], { detached: true });
    const first = runningProcess(parent.pid ?? 0);
    expect(first).not.toBeNull();
    if (first) await eventually(() => expect(familyOf(first)).toHaveLength(2));
    process.kill(-(parent.pid ?? 0), 'SIGKILL');
  });

  it('tells who listens on a port', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect(listensOn(process.pid, port)).toBe(true);
    expect(listensOn(process.ppid, port)).toBe(false);
    server.close();
    expect(listensOn(process.pid, port)).toBe(false);
  });
});
