import { type Event } from '@pbp/domain';

/** A read model's row as a fold: null is "no such row". */
export type EvolveRow<Row, E> = (row: Row | null, event: E) => Row | null;

export interface RowSetting<E> {
  /** The row has at least these columns with these values; null: there is no row. */
  thenRow<Row>(evolve: EvolveRow<Row, E>, row: Partial<Row> | null): void;
}

/** `given(events).thenRow(evolve, { home: 2 })`. */
export const given = <E extends Event<string, unknown>>(events: readonly E[]): RowSetting<E> => ({
  thenRow: <Row>(evolve: EvolveRow<Row, E>, expected: Partial<Row> | null) => {
    const row = events.reduce<Row | null>((before, event) => evolve(before, event), null);
    if (expected === null) expect(row).toBeNull();
    else expect(row).toMatchObject(expected);
  },
});
