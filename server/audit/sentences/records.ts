import { counted, subjectOf, what, who, type Telling } from './telling.ts';

const thing =
  (verb: string, otherwise: string, afterwards = ''): Telling =>
  (entry, names) =>
    `${verb} ${what(subjectOf(entry, names), otherwise)}${afterwards}`;

/** What is told of products, the roster, the trust and what was taken along. */
export const recordTellings: Readonly<Record<string, Telling>> = {
  'product.added': thing('added the product', 'of the catalogue'),
  'product.changed': thing('changed the product', 'of the catalogue'),
  'product.retired': thing('retired the product', 'of the catalogue', ': it is given to nobody else'),
  'product.restored': thing('restored the product', 'of the catalogue'),
  'product.connected': thing('connected the product', 'of the catalogue', ' to the portal’s sign-in'),
  'product.connection_changed': thing('changed how the product', 'of the catalogue', ' is connected'),
  'product.secret_renewed': thing(
    'gave the product',
    'of the catalogue',
    ' a new secret: the old one is dead',
  ),
  'product.disconnected': thing('disconnected the product', 'of the catalogue', ' from the portal’s sign-in'),
  'product.roster_allowed': thing('let the product', 'of the catalogue', ' have the roster’s ids of people'),
  'product.roster_withdrawn': thing(
    'let the product',
    'of the catalogue',
    ' have the roster’s ids of people no longer',
  ),
  'role.added': thing('added the role', 'of a product'),
  'role.changed': thing('changed the role', 'of a product'),
  'role.retired': thing('retired the role', 'of a product', ': it is given to nobody else'),
  'role.restored': thing('restored the role', 'of a product'),
  'roster.imported': thing('imported the roster', 'file'),
  'roster.import_held': thing('had the roster', 'file', ' put aside: nothing was changed'),
  'roster.held_approved': (entry, names) =>
    `approved the roster ${what(subjectOf(entry, names), 'file')} that was put aside: ${counted(Number(entry.details['people']), 'person leaves', 'people leave')}`,
  'roster.held_asked': (entry, names) =>
    `approved the roster ${what(subjectOf(entry, names), 'file')} that was put aside, which waits for a second administrator`,
  'roster.held_discarded': thing('discarded the roster', 'file', ' that was put aside'),
  'roster.held_undone': (entry, names) =>
    `brought ${counted(Number(entry.details['people']), 'person', 'people')} back who had left by the roster ${what(subjectOf(entry, names), 'file')}`,
  'roster.import_failed': thing('could not import the roster', 'file', ': nothing was changed'),
  'roster.nightly_changed': ({ after }) =>
    after?.['nightly'] === true
      ? `let the roster be imported every night at ${String(after['nightlyAt'])}`
      : 'changed the nightly import of the roster, which is switched off',
  'trust.created': (entry, names) => `set up ${subjectOf(entry, names).where ?? 'the trust'}`,
  'trust.providers_changed': () => 'changed from which tenants and domains people may sign in',
  'trust.settings_changed': (entry, names) =>
    `changed the settings of ${subjectOf(entry, names).where ?? 'the trust'}`,
  'trust.limits_changed': (entry, names) =>
    `changed the limits of what one may do alone at ${subjectOf(entry, names).where ?? 'the trust'}`,
  'passport.read': (entry, names) =>
    `took the access passport of ${who(subjectOf(entry, names))} along as a file`,
  'contact_type.changed': ({ details, after }) =>
    `changed the contact type “${String(details['type'])}”${after?.['portal'] === true ? ': its people may have a family account' : ': its people may have no family account'}`,
  'contacts.exported': ({ details }) =>
    `took ${counted(Number(details['count']), 'contact', 'contacts')} of the Account Manager along as a file`,
  'person.erased': (entry, names) => `erased ${who(subjectOf(entry, names))}`,
  'trust.audit_years_changed': (entry, names) =>
    `changed how long ${subjectOf(entry, names).where ?? 'the trust'} keeps the audit log`,
  'audit.let_go': () => 'let entries of the audit log go at the end of their time',
  'audit.exported': ({ details }) =>
    `took the audit log along as a ${String(details['format']).toUpperCase()} file`,
};
