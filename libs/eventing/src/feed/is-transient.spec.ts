import { StoreUnavailableError } from '../errors.js';
import { isTransient } from './is-transient.js';

const withCode = (code: string, more: object = {}): Error => Object.assign(new Error(code), { code, ...more });

describe('isTransient', () => {
  it.each([
    ['a store that is down', new StoreUnavailableError('down')],
    ['a refused connection', withCode('ECONNREFUSED')],
    ['a missing socket', withCode('ENOENT', { syscall: 'connect' })],
    ['a database that shuts down', withCode('57P01')],
    ['a full disk of the database', withCode('53100')],
    ['a deadlock', withCode('40P01')],
    ['whatever was caused by one of them', new Error('wrapped', { cause: withCode('08006') })],
  ])('%s is', (_, error) => expect(isTransient(error)).toBe(true));

  it.each([
    ['a bug', new TypeError('undefined is not a function')],
    ['a violated constraint', withCode('23505')],
    ['a missing file', withCode('ENOENT', { syscall: 'open' })],
    ['no error at all', undefined],
    ['a text', 'ECONNREFUSED'],
  ])('%s is not', (_, error) => expect(isTransient(error)).toBe(false));
});
