// Two copies of Angular break dependency injection in ways that name neither; the install must hold one.
import { execFileSync } from 'node:child_process';

const tree = JSON.parse(
  execFileSync('npm', ['ls', '@angular/core', '--all', '--json', '--loglevel=silent'], { encoding: 'utf8' }),
);
const versions = new Set();
const visit = (dependencies = {}) => {
  for (const [name, { version, dependencies: below }] of Object.entries(dependencies)) {
    if (name === '@angular/core' && version) versions.add(version);
    visit(below);
  }
};
visit(tree.dependencies);
if (versions.size !== 1) {
  console.error(`one copy of @angular/core is wanted, found: ${[...versions].join(', ') || 'none'}`);
  process.exit(1);
}
console.log(`one Angular: ${[...versions][0]}`);
