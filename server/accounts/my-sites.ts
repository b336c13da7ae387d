import { may, permissions, type AdministratorRole, type Permission } from '../administrators/rules.ts';
import type { Actor } from '../trust/actor.ts';
import type { SignedIn } from '../trust/site.ts';
import { reading, type Services } from '../unit-of-work.ts';

/** A trust or a school that somebody administers. */
export interface MySite {
  readonly id: string;
  readonly name: string;
  readonly kind: 'trust' | 'school';
  readonly trustId: string;
  readonly trustName: string;
  readonly role: AdministratorRole;
  /** What they may do here. */
  readonly may: readonly Permission[];
}

type Place = Omit<MySite, 'role' | 'may' | 'trustId'>;

const placesQuery = `
  select id, name, 'trust' as kind, name as "trustName" from trust where id = $1
  union all
  (select s.id, s.name, 'school', t.name from school s join trust t on t.id = s.trust_id
   where s.trust_id = $1 and s.gone_at is null order by s.name)`;

/**
 * What somebody administers, trust by trust: the trust first, then its schools by name. A role at the trust
 * reaches all of its schools; one at a school shows that school alone.
 */
export async function mySites(
  services: Services,
  actor: Actor,
  { administrations }: Pick<SignedIn, 'administrations'>,
): Promise<MySite[]> {
  const trustIds = [...new Set(administrations.map(({ trustId }) => trustId))];
  const trusts = await Promise.all(
    trustIds.map(async (trustId) => {
      const places = await reading(services, { ...actor, trustId }, ({ sql }) =>
        sql<Place>(placesQuery, [trustId]),
      );
      const held = administrations.filter((each) => each.trustId === trustId);
      return places.flatMap((place) => {
        const here =
          held.find(({ schoolId }) => schoolId === null) ??
          held.find(({ schoolId }) => schoolId === place.id);
        const site = { trustId, schoolId: place.kind === 'trust' ? null : place.id };
        const allowed = permissions.filter((permission) => may(held, permission, site));
        return here ? [{ ...place, trustId, role: here.role, may: allowed }] : [];
      });
    }),
  );
  return trusts.toSorted(([a], [b]) => (a?.trustName ?? '').localeCompare(b?.trustName ?? '', 'en')).flat();
}
