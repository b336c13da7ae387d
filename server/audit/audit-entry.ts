/** What an audit entry is about. */
export interface AuditSubject {
  readonly kind: string;
  readonly id: string;
}

/** The particulars of an entry: ids, codes, counts and instants; no link, no password, and nobody's name or address. */
export interface AuditDetails {
  readonly [what: string]: unknown;
  /**
   * What names somebody (a name, an address, a network address, a browser), by the id of their account or of their
   * person in the roster; of somebody who has neither yet, by the id of their invitation. It is encrypted with the key of
   * that subject, and nobody can read it any more once they are erased.
   */
  readonly personal?: Readonly<Record<string, Personal>>;
}

/** What names one subject, in one entry. */
export type Personal = Readonly<Record<string, unknown>>;

/** What is known of an entry besides: the school it happened at, what stood there before and after, and how it ended. */
export interface AuditMore {
  readonly schoolId?: string | null;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
  readonly outcome?: 'done' | 'refused';
}

/** Who did what, on whom: an entry before it is written. */
export interface AuditEntry extends AuditMore {
  readonly action: string;
  readonly subject: AuditSubject;
  readonly details: AuditDetails;
}
