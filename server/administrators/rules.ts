/** The roles of the portal itself, from the most powerful down. A role with a name of its own has one of these as its preset. */
export const administratorRoles = [
  'account_owner',
  'account_admin',
  'full_edit',
  'helpdesk',
  'observer',
] as const;
export type AdministratorRole = (typeof administratorRoles)[number];

/** How each role is called, in pages and mails. */
export const administratorRoleNames: Readonly<Record<AdministratorRole, string>> = {
  account_owner: 'Account Owner',
  account_admin: 'Account Admin',
  full_edit: 'Full Edit',
  helpdesk: 'Helpdesk',
  observer: 'Observer',
};

/** What may be done in the portal, as `subject:verb`. */
export const permissions = [
  'staff:read',
  'invitation:send',
  'invitation:reissue',
  'invitation:cancel',
  'grant:end',
  'passport:read',
  'request:answer',
  'account:reset',
  'contact:read',
  'contact:welcome',
  'contact:revoke',
  'contact:block',
  'contact:see_as',
  'product:manage',
  'product:roster',
  'settings:manage',
  'roster:read',
  'roster:import',
  'rollover:manage',
  'review:answer',
  'job:manage',
  'administrator:read',
  'administrator:manage',
  'audit:read',
  'approval:answer',
  'key:manage',
  'person:erase',
] as const;
export type Permission = (typeof permissions)[number];

const looking: readonly Permission[] = ['staff:read', 'contact:read', 'passport:read', 'roster:read'];
const inviting: readonly Permission[] = ['invitation:send', 'invitation:reissue', 'invitation:cancel'];
const families: readonly Permission[] = ['contact:welcome', 'contact:revoke'];
const owners: readonly Permission[] = ['key:manage', 'person:erase', 'job:manage', 'product:roster'];

/** What each role may do: the one table that decides. */
export const rolePermissions: Readonly<Record<AdministratorRole, readonly Permission[]>> = {
  account_owner: permissions,
  account_admin: permissions.filter((permission) => !owners.includes(permission)),
  full_edit: [...looking, ...inviting, ...families, 'grant:end', 'request:answer', 'account:reset'],
  helpdesk: ['staff:read', 'contact:read', 'invitation:reissue', 'account:reset'],
  observer: [...looking, 'administrator:read', 'audit:read'],
};

/** What concerns the whole trust, and is done there alone. */
export const trustOnly: readonly Permission[] = [
  'roster:import',
  'product:manage',
  'product:roster',
  'settings:manage',
  'approval:answer',
  'key:manage',
  'person:erase',
  'job:manage',
];

/** A role that somebody holds: at one school, or (null) at the whole trust. */
export interface Administration {
  readonly trustId: string;
  readonly schoolId: string | null;
  readonly role: AdministratorRole;
  /** What an API key is limited to, of what its role may do. */
  readonly only?: readonly Permission[];
}

/** The place where somebody acts: a trust, or one school of it. */
export interface Site {
  readonly trustId: string;
  readonly schoolId: string | null;
}

/**
 * Whether these administrations allow `permission` at `site`. A role at the trust reaches its schools;
 * a role at a school reaches that school alone. A roster, the catalogue and the settings are the whole trust's.
 */
export function may(held: readonly Administration[], permission: Permission, site: Site): boolean {
  return held.some(
    ({ trustId, schoolId, role, only }) =>
      trustId === site.trustId &&
      (schoolId === null || schoolId === site.schoolId) &&
      !(trustOnly.includes(permission) && schoolId !== null) &&
      rolePermissions[role].includes(permission) &&
      (only === undefined || only.includes(permission)),
  );
}

/** The most powerful role that somebody holds at a site, as it stands in the audit log; null for none. */
export const heldAt = (held: readonly Administration[], site: Site): AdministratorRole | null =>
  administratorRoles.find((role) =>
    held.some(
      (each) =>
        each.role === role &&
        each.trustId === site.trustId &&
        (each.schoolId === null || each.schoolId === site.schoolId),
    ),
  ) ?? null;

/** Whether what somebody holds at a site is above all that somebody else administers, wherever that is. */
export function outranks(
  held: readonly Administration[],
  others: readonly Administration[],
  { trustId, schoolId }: Site,
): boolean {
  const rank = ({ role }: Administration) => administratorRoles.indexOf(role);
  const here = held.filter(
    (one) => one.trustId === trustId && (one.schoolId === null || one.schoolId === schoolId),
  );
  return here.some((one) => others.every((other) => rank(one) < rank(other)));
}
