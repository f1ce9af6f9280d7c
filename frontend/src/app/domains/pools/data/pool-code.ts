import type { POOL_CODE_LENGTH } from '@pbp/contracts';

/** Contracts are imported as types only. */
const length: typeof POOL_CODE_LENGTH = 8;

/** "K7QF 2M9X", as it is read out. */
export const spacedCode = (code: string): string => `${code.slice(0, length / 2)} ${code.slice(length / 2)}`;

/** The code in what somebody typed or pasted: without blanks and dashes, or the end of a link to join by. */
export const codeIn = (typed: string): string => {
  const last = typed.trim().split('/').at(-1) ?? '';
  return last.replaceAll(/[\s-]/g, '').toUpperCase();
};

/** Whether it can be one: eight letters and digits. The server knows which of them there are. */
export const looksLikeCode = (typed: string): boolean => codeIn(typed).length === length;
