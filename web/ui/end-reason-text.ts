import type { EndReason } from '#server/access/rules.ts';

/** Why access came to its end, as one would tell somebody. */
export const endReasonText: Readonly<Record<EndReason, string>> = {
  role_removed: 'the role was removed',
  role_changed: 'another role took its place',
  access_revoked: 'all access was revoked',
  end_date: 'it was given until that day',
  left_school: 'left the school',
  no_student: 'no student at the school any more',
  replaced: 'a newer account took its place',
  portal_flag_removed: 'the school’s records no longer allow it',
  wrong_contact: 'the account was on the wrong person',
  blocked: 'blocked by the school',
};
