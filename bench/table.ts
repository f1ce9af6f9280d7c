import { type Row } from './row.js';

const figure = (value: number | null): string => {
  if (value === null) return '-';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-US');
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
};

const verdict = (ok: boolean | null): string => {
  if (ok === null) return 'skipped';
  return ok ? 'ok' : 'MISSED';
};

const cells = ({ row, unit, ours, bare, ratio, goal, ok }: Row): string[] => [
  row,
  unit,
  figure(ours),
  figure(bare),
  ratio === null ? '-' : `${ratio.toFixed(2)}x`,
  goal,
  verdict(ok),
];

/** The rows as aligned text for people. */
export const table = (rows: readonly Row[]): string => {
  const lines = [['row', 'unit', 'ours', 'bare', 'ratio', 'goal', ''], ...rows.map(cells)];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  return lines
    .map((line) =>
      line
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
