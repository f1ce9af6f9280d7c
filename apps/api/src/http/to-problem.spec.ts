import { NotFoundException } from '@nestjs/common';
import { StoreUnavailableError } from '@pbp/eventing';
import { ProblemError } from './problem-error.js';
import { toProblem } from './to-problem.js';

const sqlError = (code: string): Error => Object.assign(new Error(code), { code, severity: 'FATAL' });

describe('a failure as a problem document', () => {
  it('keeps what the asker may know', () => {
    expect(toProblem(new ProblemError('unknown-game', 'No game 9.'), '/api/games/9')).toEqual({
      type: 'urn:play-by-play:problem:unknown-game',
      title: 'Unknown game',
      status: 404,
      code: 'unknown-game',
      detail: 'No game 9.',
      instance: '/api/games/9',
    });
  });

  it('keeps the inside of an unexpected failure inside', () => {
    const problem = toProblem(new Error('password of the database'), '/');

    expect(problem).toMatchObject({ status: 500, code: 'internal' });
    expect(JSON.stringify(problem)).not.toContain('password');
  });

  it.each([
    ['the log', new StoreUnavailableError('gone')],
    ['the database', Object.assign(new Error('x'), { code: 'ECONNREFUSED' })],
    ['a database that restarts', sqlError('57P03')],
    ['a full disk under the database', sqlError('53100')],
    ['a database without a connection to spare', new Error('x', { cause: sqlError('53300') })],
    ['a connection that is lost', new Error('x', { cause: new Error('Connection terminated unexpectedly') })],
    ['what lies behind', new Error('x', { cause: Object.assign(new Error('y'), { code: '57P01' }) })],
  ])('says that %s is away', (_, error) => {
    expect(toProblem(error, '/')).toMatchObject({ status: 503, code: 'unavailable' });
  });

  it.each([
    ['alone', sqlError('22021')],
    ['behind another', new Error('x', { cause: sqlError('22021') })],
  ])('takes a text that the database cannot keep, told %s, for a bad request', (_, error) => {
    expect(toProblem(error, '/')).toMatchObject({ status: 400, code: 'bad-request' });
  });

  it.each([
    ['a broken rule of the database', sqlError('23505')],
    ['a missing file', Object.assign(new Error('x'), { code: 'ENOENT', syscall: 'open' })],
  ])('does not take %s for an outage', (_, error) => {
    expect(toProblem(error, '/')).toMatchObject({ status: 500, code: 'internal' });
  });

  it.each([
    ['of the framework', new NotFoundException(), 404, 'not-found'],
    ['of a body parser', Object.assign(new Error('too large'), { status: 413 }), 413, 'bad-request'],
    ['that is no error', 'thrown text', 500, 'internal'],
  ])('takes over the status %s', (_, error: unknown, status, code) => {
    expect(toProblem(error, '/')).toMatchObject({ status, code });
  });
});
