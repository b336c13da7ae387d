import { dayOf } from '../when.ts';

/** The entries of one day in London, in their order. */
export interface LogDay<Row> {
  readonly day: string;
  readonly rows: readonly Row[];
}

/** A page of the log, day by day. */
export function byDay<Row extends { readonly at: string }>(rows: readonly Row[]): LogDay<Row>[] {
  return [...Map.groupBy(rows, ({ at }) => dayOf(at))].map(([day, own]) => ({ day, rows: own }));
}
