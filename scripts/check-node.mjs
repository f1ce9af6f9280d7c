// Node 24 comes with the install as the npm package `node`; where that could not be had, the system's must be new enough.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major > 24 || (major === 24 && minor >= 15)) process.exit(0);
console.error(
  `Node ${process.versions.node} is too old for the embedded event store (24.15 or newer is needed), and the npm package 'node' did not install.\n` +
    'Try `npm rebuild node`, or install Node 24 from your system and run the same command again.',
);
process.exit(1);
