import { problemOf } from '../../../shared/http/problem';

/** The server knows no session of who asked. A wrong password is a 401 too, and is not this. */
export const isUnauthenticated = (error: unknown): boolean => problemOf(error).code === 'unauthenticated';
