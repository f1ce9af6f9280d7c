import { Worker } from 'node:worker_threads';
import { FragileLine } from './fragile-line.js';

const startsChildren = `
const { parentPort } = require('node:worker_threads');
const { spawn } = require('node:child_process');
const again = () => spawn('true').once('exit', () => { parentPort.postMessage('ended'); again(); });
again();
`;
const enough = 200;

it('opens again while other threads start processes, which hold its port until they have their own program', async () => {
  let ended = 0;
  const threads = [1, 2].map(() => new Worker(startsChildren, { eval: true }).on('message', () => (ended += 1)));
  const line = await FragileLine.to('http://127.0.0.1:9');
  try {
    while (ended < enough) {
      await line.close();
      await line.open();
    }
  } finally {
    await line.close();
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
});
