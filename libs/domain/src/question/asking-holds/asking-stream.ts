/** Where operators say what is not to be asked: a stream of a few events a season. */
export const ASKING_STREAM = 'asking-holds';
