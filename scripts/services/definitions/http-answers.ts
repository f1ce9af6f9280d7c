const WITHIN_MS = 2000;

/** Rejects unless the answer is a good one. */
export const httpAnswers = async (url: string, request: RequestInit = {}): Promise<void> => {
  const answer = await fetch(url, { ...request, signal: AbortSignal.timeout(WITHIN_MS) });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
};
