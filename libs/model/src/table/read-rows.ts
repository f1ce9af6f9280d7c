import { BadField } from './fields.js';
import { type Line, readTable } from './read-table.js';
import { type StateRow, stateColumns, stateRowOf } from './state-row.js';

/** Rows that could not be read for one reason. */
export interface BadRows {
  readonly problem: string;
  readonly count: number;
  /** Line of the file in which it was found first. */
  readonly firstLine: number;
}

export interface Rows<Row> {
  readonly rows: readonly Row[];
  readonly bad: readonly BadRows[];
}

/** Every row that can be read, and why the others cannot. Throws UnreadableTable for a file that is no such table. */
export const readRows = async <Row>(
  file: string,
  columns: readonly string[],
  rowOf: (line: Line) => Row,
): Promise<Rows<Row>> => {
  const rows: Row[] = [];
  const bad = new Map<string, BadRows>();
  for await (const line of readTable(file, columns)) {
    try {
      rows.push(rowOf(line));
    } catch (error) {
      if (!(error instanceof BadField)) throw error;
      const known = bad.get(error.message);
      bad.set(error.message, {
        problem: error.message,
        count: (known?.count ?? 0) + 1,
        firstLine: known?.firstLine ?? line.number,
      });
    }
  }
  return { rows, bad: [...bad.values()] };
};

export const readStates = (file: string): Promise<Rows<StateRow>> => readRows(file, stateColumns, stateRowOf);
