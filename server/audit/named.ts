/** What is known of a thing by its id, for sentences: whose it is, what it is, and where. */
export interface Named {
  readonly who?: string | undefined;
  readonly what?: string | undefined;
  readonly where?: string | undefined;
  /** Why it came to its end, as whoever ended it put it. */
  readonly why?: string | null | undefined;
  /** The page that tells more of it: below the address of a site. */
  readonly page?: string | undefined;
}

/** Names by kind and id, of whatever a few entries speak of. */
export interface Names {
  of(kind: string, id: unknown): Named;
}

/** Names that were looked up, by `kind:id`; of everything else nothing is known. */
export function namesIn(found: ReadonlyMap<string, Named>): Names {
  return { of: (kind, id) => found.get(`${kind}:${String(id)}`) ?? {} };
}
