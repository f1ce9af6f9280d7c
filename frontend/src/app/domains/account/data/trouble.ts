import { HttpErrorResponse } from '@angular/common/http';
import { problemOf } from '../../../shared/http/problem';
import { faultsOf } from './faults';

/** What is said of a form that could not be sent: of some of its fields by their names, else of all of it. */
export interface Trouble {
  readonly fields: Readonly<Record<string, string>>;
  readonly whole: string | null;
}

/** What only the form knows: whether there is a network, and what a wrong password is called here. */
export interface Circumstances {
  readonly online: boolean;
  readonly wrongPassword: string;
}

const ofFields = (fields: Trouble['fields']): Trouble => ({ fields, whole: null });
const ofAll = (whole: string): Trouble => ({ fields: {}, whole });

/** "40 s", "15 min": never too short, since a try too early is one more that is counted. */
const waitText = (seconds: number): string => (seconds < 100 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`);

/** "Try again in 15 min.", as the server says, or in a moment where it does not. */
const tryAgain = (error: unknown): string => {
  const seconds = error instanceof HttpErrorResponse ? Number(error.headers.get('Retry-After')) : 0;
  return seconds > 0 ? `Try again in ${waitText(seconds)}.` : 'Try again in a moment.';
};

/** What went wrong in words, by the code of the problem document. */
export const troubleOf = (error: unknown, { online, wrongPassword }: Circumstances): Trouble => {
  const { code } = problemOf(error);
  switch (code) {
    case 'bad-request': {
      const faults = faultsOf(error);
      return Object.keys(faults).length > 0 ? ofFields(faults) : ofAll('The server could not read this.');
    }
    case 'wrong-credentials':
      return ofFields({ password: wrongPassword });
    case 'email-taken':
      return ofFields({ email: 'This e-mail cannot be used here. If it is yours, sign in; else take another.' });
    case 'too-many-requests':
      return ofAll(`That was tried too often. ${tryAgain(error)}`);
    case 'unavailable':
      return ofAll(`This cannot be done for the moment. ${tryAgain(error)}`);
    case 'unauthenticated':
      return ofAll('You are no longer signed in here, so nothing was changed. Sign in and do it again.');
    case 'already-registered':
      return ofAll('You are signed in already. Sign out first to register somebody else.');
    case 'not-registered':
      return ofAll('You are a guest here now. Sign in first.');
    case 'unreachable':
      return ofAll(
        online
          ? 'The server cannot be reached. What you typed stays here: try again in a moment.'
          : 'You are offline. What you typed stays here: try again when you have a network.',
      );
    default:
      return ofAll(`This did not work. If it stays so, report it as “${code}”.`);
  }
};
