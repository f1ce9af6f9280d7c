/** Whether a thrown value is a system error of that code, "ENOENT" and the like. */
export const hasCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;
