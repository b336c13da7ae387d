/** Whether something was done, or the rules said no. */
export const outcomes = ['done', 'refused'] as const;
export type Outcome = (typeof outcomes)[number];

/** What the log is asked for: deeds that belong together, as a person would name them, by the first part of an action. */
export const deedGroups = {
  access: ['grant', 'access', 'leaver', 'access_review', 'accessReviews'],
  invitations: ['invitation', 'invitations'],
  requests: ['request', 'requests'],
  plans: ['plan', 'plans', 'reviews', 'rollover'],
  administrators: [
    'administrator',
    'administrators',
    'administrator_role',
    'school_group',
    'handover',
    'owner',
  ],
  approvals: ['approval', 'approvals'],
  sign_in: [
    'account',
    'accounts',
    'profile',
    'factor',
    'factors',
    'passkey',
    'passkeys',
    'identity',
    'device',
    'session',
    'providers',
  ],
  families: [
    'contacts',
    'contact',
    'contact_type',
    'welcome',
    'letters',
    'letter',
    'blocks',
    'block',
    'carryOver',
    'carry_over',
    'family',
    'report',
    'masquerade',
  ],
  products: [
    'product',
    'role',
    'product_role',
    'sso',
    'signing_key',
    'drift',
    'endpoint',
    'events',
    'event_endpoint',
  ],
  roster: ['roster', 'nightly'],
  settings: ['trust', 'job', 'jobs', 'dead_letter'],
  keys: ['key', 'keys', 'api_key'],
  records: ['passport', 'audit', 'person', 'people', 'erasure', 'subject'],
} as const satisfies Record<string, readonly string[]>;
export type DeedGroup = keyof typeof deedGroups;
/** The groups, in the order in which they are offered. */
export const deedGroupNames = [
  'access',
  'invitations',
  'requests',
  'plans',
  'administrators',
  'approvals',
  'sign_in',
  'families',
  'products',
  'roster',
  'settings',
  'keys',
  'records',
] as const satisfies readonly DeedGroup[];

/** The group that an action belongs to, by its first part. */
export function groupOf(action: string): DeedGroup | null {
  const [first = ''] = action.split('.');
  return deedGroupNames.find((group) => deedGroups[group].some((part) => part === first)) ?? null;
}

/** Whether what happened to somebody is looked for by their record in the roster, or by their account. */
export const whoKinds = ['person', 'account'] as const;
export type WhoKind = (typeof whoKinds)[number];

/** One entry as it was written down, without what names anybody. Instants are ISO strings in UTC. */
export interface LogEntry {
  readonly id: string;
  readonly at: string;
  readonly actorAccountId: string | null;
  readonly actorLabel: string | null;
  readonly actingAs: string | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly schoolId: string | null;
  readonly outcome: Outcome;
  readonly details: Readonly<Record<string, unknown>>;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly requestId: string | null;
}

/** As what the log can be taken along. */
export const exportFormats = ['csv', 'json'] as const;
