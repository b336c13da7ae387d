/** Who does something, in which trust. `accountId` is null for the portal itself and for the command line. */
export interface Actor {
  readonly accountId: string | null;
  /** A name for the audit log. */
  readonly label: string;
  /** The role in which they do it, for the audit log. */
  readonly actingAs?: string | null;
  /** The trust whose rows may be seen; null sees none. */
  readonly trustId: string | null;
  /** The school that they act at: they are told what it knows. Without one, what the trust does. */
  readonly schoolId?: string | null;
  /** Ties audit entries and log lines to one request. */
  readonly requestId: string | null;
}

/** The portal acting by itself: a job, a schedule, the command line. */
export function systemActor(label: string, trustId: string | null): Actor {
  return { accountId: null, label, trustId, requestId: null };
}
