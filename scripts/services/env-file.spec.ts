import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { quoted } from './env-file.js';

describe('a value in the env file', () => {
  it('is left as it is where a shell takes it as it is', () => {
    expect(quoted('esdb://127.0.0.1:2113?tls=false')).toBe('esdb://127.0.0.1:2113?tls=false');
  });

  it('is one word for a shell, whatever it holds', () => {
    const value = fc.string({ unit: fc.constantFrom(...`aB1 '"\\$&;|<>()*?#~\`!{}`) });
    fc.assert(
      fc.property(value, (text) => {
        const read = execFileSync('sh', ['-c', `export NAME=${quoted(text)}\nprintf '%s' "$NAME"`], {
          encoding: 'utf8',
        });
        expect(read).toBe(text);
      }),
      { numRuns: 50 },
    );
  });
});
