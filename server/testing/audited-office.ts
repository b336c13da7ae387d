import type { SignedIn } from '../trust/site.ts';
import type { Caller } from '../trpc/router.ts';
import type { World } from './world.ts';

/** Where changes are tried whose entries are counted: an Account Owner of the world's trust. */
export interface AuditedOffice {
  readonly world: World;
  readonly owner: SignedIn;
  readonly api: Caller;
  readonly site: string;
}

/** A change, ready to be made: what it writes down about what, and how the same procedure is refused (made again, unless said). */
export interface Audited {
  readonly done: () => Promise<unknown>;
  readonly refused?: () => Promise<unknown>;
  /** The actions, in their order. */
  readonly writes: readonly string[];
  readonly about: string;
}

export type PrepareAudited = (office: AuditedOffice) => Promise<Audited> | Audited;
