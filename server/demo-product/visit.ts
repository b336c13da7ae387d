/** Where somebody has a role, and which. */
export interface RoleHeld {
  readonly role: string;
  readonly place: string;
}

/** Who the portal says that somebody is. */
export interface Visitor {
  readonly subject: string;
  readonly name: string;
  readonly email: string | null;
  readonly roles: readonly RoleHeld[];
}

/** Why somebody is not signed in any more: the portal told us, it refused to renew the sign-in, or they left by themselves. */
export type EndedBy = 'told' | 'refused' | 'here';

/** Somebody's being signed in to this product in one browser. */
export interface Visit {
  readonly id: string;
  /** What the portal calls it. */
  readonly sid: string | null;
  readonly began: Date;
  visitor: Visitor;
  idToken: string;
  refreshToken: string | null;
  /** When the portal last said who they are. */
  askedAt: Date;
  /** Whether it could not be reached when it was asked last. */
  unreachable: boolean;
  ended: { readonly at: Date; readonly by: EndedBy } | null;
}
