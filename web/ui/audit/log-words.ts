import type { DeedGroup } from '#server/audit/log-rules.ts';

/** What the groups of deeds are called. */
export const deedWords: Readonly<Record<DeedGroup, string>> = {
  access: 'Access given and removed',
  invitations: 'Invitations',
  requests: 'Requests',
  plans: 'Bulk changes and rollovers',
  administrators: 'Administrators',
  approvals: 'Approvals',
  sign_in: 'Sign-in and accounts',
  families: 'Families and their accounts',
  products: 'Products and roles',
  roster: 'Roster imports',
  settings: 'Settings of the trust',
  keys: 'API keys',
  records: 'Files taken along, and erasure',
};

const roles: Readonly<Record<string, string>> = {
  account_owner: 'Account Owner',
  account_admin: 'Account Admin',
  full_edit: 'Full Edit',
  helpdesk: 'Helpdesk',
  observer: 'Observer',
};

/** The role, or the API key, with which somebody acted. */
export const actingWords = (actingAs: string): string => roles[actingAs] ?? actingAs;
