import { administratorRoles } from '#server/administrators/rules.ts';
import { reachesUpTo, type Preset } from '#server/access/rules.ts';

/** What a preset is called, and what it lets people do. */
export const presetWords: Readonly<Record<Preset, { readonly name: string; readonly about: string }>> = {
  account_owner: { name: 'Account Owner', about: 'Everything, including who else may come in' },
  account_admin: { name: 'Account Admin', about: 'Sets the product up and looks after its people' },
  full_edit: { name: 'Full Edit', about: 'Sees and changes everything' },
  partial_edit: { name: 'Partial Edit', about: 'Sees and changes their own part' },
  full_read_only: { name: 'Full Read-only', about: 'Sees everything, changes nothing' },
  partial_read_only: { name: 'Partial Read-only', about: 'Sees their own part, changes nothing' },
  minimal_read_only: { name: 'Minimal Read-only', about: 'Sees the least that is needed' },
  anonymised: { name: 'Anonymised', about: 'Sees figures without names' },
};

/** What a role of its own name may do, by the name that everybody knows; nothing for one that has that name. */
export function mayDoWhat({
  name,
  preset,
}: {
  readonly name: string;
  readonly preset: Preset;
}): string | null {
  const known = presetWords[preset].name;
  return name.toLowerCase() === known.toLowerCase() ? null : `May do what ${known} may`;
}

const administrators = {
  account_owner: 'Account Owners',
  account_admin: 'Account Admins',
  full_edit: 'Full Edit',
  helpdesk: 'Helpdesk',
  observer: 'Observers',
} as const;

/** Who may give a role with this preset: "Account Owners and Account Admins". */
export const whoGrants = (preset: Preset): string =>
  new Intl.ListFormat('en-GB').format(
    administratorRoles.filter((role) => reachesUpTo(role, preset)).map((role) => administrators[role]),
  );
