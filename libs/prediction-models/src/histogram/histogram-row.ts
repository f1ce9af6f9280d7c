import { defineEntity, p } from '@mikro-orm/core';

/** How many fans of a board stand in one bucket of an order; no row for a bucket in which nobody stands. */
export const HistogramEntity = defineEntity({
  name: 'HistogramRow',
  tableName: 'histograms',
  properties: {
    board: p.text().primary(),
    orderedBy: p.text().primary(),
    bucket: p.integer().primary(),
    fans: p.integer(),
  },
});
