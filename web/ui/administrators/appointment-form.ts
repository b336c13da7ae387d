import type { AdministratorRow, PossibleAppointments, PossibleRole } from '../../answers.ts';

/** A role and site access, as a form holds them. */
export interface AppointmentChoice {
  /** The id of a role of the trust's own, or one of the five. */
  readonly role: string;
  readonly where: 'all' | 'some';
  readonly schoolIds: readonly string[];
  readonly groupIds: readonly string[];
}

/** What is known by in a form: a role of the trust's own by its id, one of the five by itself. */
export const roleKey = ({ role, roleId }: Pick<PossibleRole, 'role' | 'roleId'>): string => roleId ?? role;

/** What a form begins with: what somebody has, or the least of what can be given. */
export function firstChoice(possible: PossibleAppointments, row: AdministratorRow | null): AppointmentChoice {
  const only = possible.schools.length === 1 ? possible.schools.map(({ id }) => id) : [];
  if (row === null)
    return { role: '', where: possible.allSites ? 'all' : 'some', schoolIds: only, groupIds: [] };
  const { allSites, schools, groups } = row.sites;
  return {
    role: roleKey(row),
    where: allSites ? 'all' : 'some',
    schoolIds: schools.map(({ id }) => id),
    groupIds: groups.map(({ id }) => id),
  };
}

/** What is still to be chosen, at which field; null when nothing is. */
export function missingChoice(
  { role, where, schoolIds, groupIds }: AppointmentChoice,
  roles: readonly PossibleRole[],
): { readonly at: 'role' | 'sites'; readonly text: string } | null {
  const chosen = roles.find((each) => roleKey(each) === role);
  if (chosen === undefined) return { at: 'role', text: 'Choose a role.' };
  const nowhere = where === 'some' && schoolIds.length + groupIds.length === 0;
  return nowhere && chosen.role !== 'account_owner'
    ? { at: 'sites', text: 'Choose at least one school, or a group of schools.' }
    : null;
}

/** A choice as it is sent: nothing, while a role is to be chosen. An Account Owner has all sites. */
export function appointmentOf(
  { role: key, where, schoolIds, groupIds }: AppointmentChoice,
  roles: readonly PossibleRole[],
) {
  const chosen = roles.find((each) => roleKey(each) === key);
  if (chosen === undefined) return null;
  const allSites = where === 'all' || chosen.role === 'account_owner';
  const sites = { allSites, schoolIds: allSites ? [] : schoolIds, groupIds: allSites ? [] : groupIds };
  return { role: chosen.role, roleId: chosen.roleId, sites };
}
