import type { OwnRole, SchoolGroup } from '../../answers.ts';
import type { Question } from '../invitations/questions.ts';

/** Retires a role that nobody holds. */
export const retireOwnRole = ({ id, name }: OwnRole): Question => ({
  title: `Retire ${name}?`,
  body: ['It is given to nobody from now on. You can restore it at any time.'],
  yes: 'Retire role',
  no: 'Keep it',
  danger: true,
  action: 'administrators/set-up/retire-role',
  payload: { roleId: id },
});

/** Gives a role again. */
export const restoreOwnRole = ({ id, name }: OwnRole): Question => ({
  title: `Restore ${name}?`,
  body: ['It can be given again.'],
  yes: 'Restore role',
  no: 'Not now',
  danger: false,
  action: 'administrators/set-up/restore-role',
  payload: { roleId: id },
});

/** Ends a group that nobody has as site access. */
export const endGroup = ({ id, name }: SchoolGroup): Question => ({
  title: `End the group ${name}?`,
  body: ['Its schools stay as they are. Nobody has this group as site access.'],
  yes: 'End group',
  no: 'Keep it',
  danger: true,
  action: 'administrators/set-up/end-group',
  payload: { groupId: id },
});
