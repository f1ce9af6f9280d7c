/** A narrow space between groups of digits. */
const grouped = (digits: string): string => digits.replaceAll(/\B(?=(\d{3})+$)/g, '\u202f');

/** "48 131": a place in the log, which is told as "commit/prepare"; both are the same but within a transaction. */
export const placeText = (position: string): string => {
  const [commit = '', prepare] = position.split('/');
  return prepare === undefined || prepare === commit ? grouped(commit) : `${grouped(commit)}/${grouped(prepare)}`;
};

/** Which of two places in the log comes first, as a sort asks. */
export const byPlace = (a: string, b: string): number => {
  const [one, other] = [a, b].map((position) =>
    position.split('/').map((part) => BigInt(/^\d+$/.test(part) ? part : 0)),
  );
  for (const n of [0, 1]) {
    const [left, right] = [one?.[n] ?? 0n, other?.[n] ?? 0n];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
};
