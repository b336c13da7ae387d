import { Refusal } from '../../refusal.ts';

/** An organisation of the package: the trust, a school, or something above or below. */
export interface Org {
  readonly externalId: string;
  readonly line: number;
  readonly gone: boolean;
  readonly name: string;
  readonly isSchool: boolean;
  readonly identifier: string | null;
  readonly parentExternalId: string | null;
}

/**
 * The organisation that stands above all others and is the trust; for a single school with nothing above it,
 * the school. Null when the package names none, as a delta may.
 */
export function rootOf(orgs: readonly Org[]): Org | null {
  const active = orgs.filter(({ gone }) => !gone);
  const known = new Set(active.map(({ externalId }) => externalId));
  const isTop = ({ parentExternalId }: Org) => parentExternalId === null || !known.has(parentExternalId);
  const tops = active.filter((org) => !org.isSchool && isTop(org));
  const [root, ...others] =
    tops.length > 0 ? tops : active.filter(({ parentExternalId }) => parentExternalId === null);
  if (others.length > 0) {
    const names = [root, ...others]
      .map((org) => org?.name)
      .slice(0, 5)
      .join(', ');
    throw new Refusal(
      'package_unreadable',
      `orgs.csv names ${others.length + 1} organisations with nothing above them (${names}); a trust has one`,
    );
  }
  return root ?? null;
}

/** For each organisation the school in or under which it stands; null for those that belong to the trust itself. */
export function schoolsOf(orgs: readonly Org[]): Map<string, string | null> {
  const byId = new Map(orgs.map((org) => [org.externalId, org]));
  return new Map(orgs.map((org) => [org.externalId, schoolOf(org, byId)]));
}

function schoolOf(org: Org, byId: ReadonlyMap<string, Org>): string | null {
  const seen = new Set<Org>();
  let here: Org | undefined = org;
  while (here && !here.isSchool && !seen.has(here)) {
    seen.add(here);
    here = here.parentExternalId === null ? undefined : byId.get(here.parentExternalId);
  }
  return here?.isSchool === true ? here.externalId : null;
}
