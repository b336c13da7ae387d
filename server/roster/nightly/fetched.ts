import type { Delivery } from './rules.ts';

/** A roster as it was fetched: a copy of our own, which nobody changes any more. */
export interface Fetched extends Delivery {
  /** A zip file, or a folder of CSV files. */
  readonly path: string;
  readonly fileName: string;
}

/** The most that is fetched, in bytes: what may be uploaded. */
export const mostFetched = 128 * 1024 * 1024;
