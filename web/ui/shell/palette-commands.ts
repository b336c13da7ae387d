import type { Permission } from '#server/administrators/rules.ts';
import type { MySite } from '../../answers.ts';

/** Something that the palette can do: all of it is going somewhere. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly to: string;
}

/** What one may do from a site. */
export function siteCommands(site: MySite, sites: readonly MySite[]): Command[] {
  const list = `/sites/${site.id}/invitations`;
  const may = (permission: Permission, command: Command) => (site.may.includes(permission) ? [command] : []);
  return [
    ...may('invitation:send', {
      id: 'not-registered',
      label: 'Invite staff who are not registered',
      to: `${list}?status=not_registered`,
    }),
    ...may('invitation:reissue', {
      id: 'expired',
      label: 'Re-invite people whose invitation has expired',
      to: `${list}?status=invitation_expired`,
    }),
    { id: 'registered', label: 'Look at who is registered', to: `${list}?status=registered` },
    ...may('contact:read', {
      id: 'contacts',
      label: 'Manage the accounts of parents and carers',
      to: `/sites/${site.id}/contacts`,
    }),
    ...may('contact:block', {
      id: 'blocks',
      label: 'Look at who is blocked',
      to: `/sites/${site.id}/blocks`,
    }),
    ...may('request:answer', {
      id: 'requests',
      label: 'Answer requests for access',
      to: `/sites/${site.id}/requests`,
    }),
    ...may('contact:welcome', {
      id: 'reports',
      label: 'Answer reports of families',
      to: `/sites/${site.id}/reports`,
    }),
    ...may('contact:read', {
      id: 'grid',
      label: 'Children and adults: who sees whom',
      to: `/sites/${site.id}/contacts/grid`,
    }),
    { id: 'plans', label: 'Look at bulk changes', to: `/sites/${site.id}/plans` },
    ...may('review:answer', {
      id: 'access-reviews',
      label: 'Review who has access',
      to: `/sites/${site.id}/access-reviews`,
    }),
    { id: 'leavers', label: 'Review who has left and still has access', to: `/sites/${site.id}/leavers` },
    ...may('roster:import', {
      id: 'nightly',
      label: 'Open the nightly import',
      to: `/sites/${site.id}/roster/nightly`,
    }),
    ...may('roster:read', { id: 'roster', label: 'Open the roster', to: `/sites/${site.id}/roster` }),
    ...may('audit:read', { id: 'audit', label: 'Look into the audit log', to: `/sites/${site.id}/audit` }),
    ...may('rollover:manage', {
      id: 'rollover',
      label: 'Rollover: turn the school year',
      to: `/sites/${site.id}/rollover`,
    }),
    { id: 'products', label: 'Products and roles', to: `/sites/${site.id}/products` },
    ...(site.may.includes('administrator:read')
      ? [
          { id: 'administrators', label: 'Administrators', to: `/sites/${site.id}/administrators` },
          { id: 'roles', label: 'What each role may do', to: `/sites/${site.id}/administrators/roles` },
        ]
      : []),
    ...(site.kind === 'trust' && site.may.includes('approval:answer')
      ? [{ id: 'approvals', label: 'Approve large changes', to: `/sites/${site.id}/approvals` }]
      : []),
    ...(site.kind === 'trust' && site.may.includes('key:manage')
      ? [{ id: 'keys', label: 'API keys for other systems', to: `/sites/${site.id}/keys` }]
      : []),
    ...(site.kind === 'trust' && site.may.includes('job:manage')
      ? [{ id: 'jobs', label: 'Scheduled jobs: what runs by itself', to: `/sites/${site.id}/jobs` }]
      : []),
    ...(site.kind === 'trust' && site.may.includes('settings:manage')
      ? [{ id: 'settings', label: 'Change the settings of the trust', to: `/sites/${site.id}/settings` }]
      : []),
    { id: 'home', label: 'Your products', to: '/' },
    ...sites
      .filter(({ id }) => id !== site.id)
      .map(({ id, name, kind }) => ({
        id: `site-${id}`,
        label: `Switch to ${name}`,
        hint: kind === 'trust' ? 'whole trust' : undefined,
        to: `/sites/${id}/invitations`,
      })),
  ];
}

const most = 8;

/** The commands whose words all begin somewhere in the label. */
export function matching(commands: readonly Command[], typed: string): Command[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ label }: Command) => words.every((word) => ` ${label.toLowerCase()}`.includes(` ${word}`));
  return commands.filter(fits).slice(0, most);
}
