import { isTransient } from './is-transient.js';

const sqlError = (code: string) => Object.assign(new Error('refused'), { code, severity: 'ERROR' });

describe('an error of the database', () => {
  it.each(['57P01', '53100', '40001', '08006', '42P01', '58030'])('passes when it speaks of the server: %s', (code) => {
    expect(isTransient(sqlError(code))).toBe(true);
  });

  it.each(['22P05', '23505', '21000', '54000'])('does not when it speaks of the row: %s', (code) => {
    expect(isTransient(sqlError(code))).toBe(false);
  });

  it.each(['Connection terminated unexpectedly', 'timeout exceeded when trying to connect'])(
    'passes as a lost connection: %s',
    (message) => {
      expect(isTransient(new Error(message))).toBe(true);
    },
  );

  it('is none when the projection itself is at fault', () => {
    expect(isTransient(new TypeError('Cannot read properties of null'))).toBe(false);
    expect(isTransient('thrown')).toBe(false);
  });
});
