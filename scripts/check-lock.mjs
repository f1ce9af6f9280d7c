// The lock must install from whatever registry a user has, so it names none.
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const named = Object.entries(packages).filter(([, entry]) => /^(https?|git)/.test(entry.resolved ?? ''));
if (named.length > 0) {
  console.error(
    `package-lock.json names a registry for ${named.length} packages, e.g. ${named[0][0]}: run npm install with this folder's .npmrc`,
  );
  process.exit(1);
}
console.log(`lock: ${Object.keys(packages).length} packages, no registry named`);
