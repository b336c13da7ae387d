import type { HttpBindings } from '@hono/node-server';

/** What every handler at the edge knows of a request. */
export interface Arrival {
  /** Ours, never the client's: names this request in the log, the audit entries and error pages. */
  readonly requestId: string;
  /** Allows this answer's own scripts and styles, and no others. */
  readonly nonce: string;
  /** Null when there is no socket, as in tests. */
  readonly ip: string | null;
}

/** The environment of our Hono apps. */
export interface Edge {
  Bindings: Partial<HttpBindings>;
  Variables: { arrival: Arrival };
}
