import type { Permission } from '#server/administrators/rules.ts';

/** What each permission lets somebody do, as an office manager would say it. */
export const permissionWords: Readonly<Record<Permission, string>> = {
  'staff:read': 'See staff, their status and their access',
  'invitation:send': 'Invite staff, and correct addresses',
  'invitation:reissue': 'Send an invitation again',
  'invitation:cancel': 'Take an invitation back',
  'grant:end': 'Change and remove roles, revoke access',
  'passport:read': 'Read a person’s whole history of access',
  'request:answer': 'Answer requests for access',
  'account:reset': 'Send somebody a link for a new password, and reset their second step',
  'contact:read': 'See contacts, their children, their status and why',
  'contact:welcome': 'Send welcome e-mails, and print letters',
  'contact:revoke': 'Revoke and restore contacts’ access, carry accounts over, take one child away',
  'contact:block': 'Block a contact, and see why somebody is blocked',
  'contact:see_as': 'See the portal as a contact does',
  'product:manage': 'Set up products and their roles',
  'settings:manage': 'Change the settings of the trust',
  'roster:read': 'See the roster’s imports',
  'roster:import': 'Import a roster',
  'administrator:read': 'See who administers what',
  'administrator:manage': 'Invite, change and revoke administrators',
  'audit:read': 'Read the audit log',
  'approval:answer': 'Approve what needs a second person',
  'key:manage': 'Make and end API keys',
  'person:erase': 'Erase a person',
};
