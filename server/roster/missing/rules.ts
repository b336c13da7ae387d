/** What is known of a member of staff whose name or address fits what was looked for. */
export interface Lookalike {
  readonly name: string;
  /** The whole name or the whole address is what was typed. */
  readonly exact: boolean;
  readonly enabled: boolean;
  /** At this site, by the roster of today. */
  readonly here: boolean;
  /** Once at this site. */
  readonly wasHere: boolean;
  /** When the roster stopped having them here, or at all. */
  readonly goneAt: string | null;
  /** Their last day, where the roster gives one. */
  readonly lastDay: string | null;
  /** The import that said so. */
  readonly fileName: string | null;
  /** Where they are today. */
  readonly schools: readonly string[];
}

/** What is known of whoever was looked for, and of the roster. */
export interface MissingFacts {
  readonly lookalikes: readonly Lookalike[];
  /** Staff here without a work e-mail whose name fits the address that was typed. */
  readonly withoutAddress: readonly string[];
  /** Lines of the last import that were not taken, or not wholly. */
  readonly rejected: readonly {
    readonly importId: string;
    readonly file: string;
    readonly line: number;
    readonly reason: string;
    readonly isWarning: boolean;
  }[];
  /** Whether a student or a contact of the site has the address that was typed. */
  readonly notStaff: boolean;
  /** Sources that send students and no staff. */
  readonly sourcesWithoutStaff: readonly string[];
  readonly importedAt: string | null;
  /** An import that waits for a person's word. */
  readonly held: { readonly at: string; readonly reason: string | null } | null;
}

/** One reason why somebody may be missing. Instants are ISO; days are ISO dates. */
export type Finding =
  | { readonly kind: 'no_import' }
  | { readonly kind: 'no_staff_data'; readonly source: string }
  | { readonly kind: 'here' | 'switched_off' | 'no_email'; readonly name: string }
  | {
      readonly kind: 'left';
      readonly name: string;
      readonly goneAt: string;
      readonly lastDay: string | null;
      readonly fileName: string | null;
    }
  | { readonly kind: 'elsewhere'; readonly schools: readonly string[] }
  | ({ readonly kind: 'rejected' } & MissingFacts['rejected'][number])
  | { readonly kind: 'not_staff' }
  | { readonly kind: 'held'; readonly at: string; readonly reason: string | null }
  | { readonly kind: 'unknown'; readonly importedAt: string };

const most = 3;

/**
 * Why somebody is missing, the most helpful reason first. Of people of other schools nothing is told but the school,
 * and that only to whoever knows the whole name or address.
 */
export function whyMissing(facts: MissingFacts): Finding[] {
  const { lookalikes, withoutAddress, rejected, notStaff, sourcesWithoutStaff, importedAt, held } = facts;
  const away = lookalikes.filter(({ here }) => !here);
  const schools = new Set(
    away.filter(({ exact, wasHere }) => exact && !wasHere).flatMap((someone) => someone.schools),
  );
  const found: Finding[] = [
    ...lookalikes
      .filter(({ here }) => here)
      .map(({ name, enabled }) => ({ kind: enabled ? ('here' as const) : ('switched_off' as const), name })),
    ...withoutAddress.map((name) => ({ kind: 'no_email' as const, name })),
    ...away.flatMap(({ wasHere, goneAt, name, lastDay, fileName }) =>
      wasHere && goneAt !== null ? [{ kind: 'left' as const, name, goneAt, lastDay, fileName }] : [],
    ),
    ...(schools.size > 0 ? [{ kind: 'elsewhere' as const, schools: [...schools] }] : []),
    ...rejected.map((line) => ({ kind: 'rejected' as const, ...line })),
    ...(notStaff ? [{ kind: 'not_staff' as const }] : []),
  ];
  const findings = upTo(most, found);
  return [
    ...(importedAt === null ? [{ kind: 'no_import' as const }] : []),
    ...findings,
    ...sourcesWithoutStaff.map((source) => ({ kind: 'no_staff_data' as const, source })),
    ...(held === null ? [] : [{ kind: 'held' as const, ...held }]),
    ...(importedAt !== null && findings.length === 0 ? [{ kind: 'unknown' as const, importedAt }] : []),
  ];
}

/** At most so many of each kind. */
const upTo = (limit: number, findings: readonly Finding[]): Finding[] =>
  [...Map.groupBy(findings, ({ kind }) => kind).values()].flatMap((alike) => alike.slice(0, limit));
