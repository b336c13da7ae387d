import {
  administratorRoleNames,
  administratorRoles,
  rolePermissions,
  trustOnly,
  type AdministratorRole,
  type Permission,
} from '#server/administrators/rules.ts';
import { IconCheck } from '../icons.ts';
import { permissionWords } from '../permission-words.ts';
import { TableScroll } from '../table-scroll.tsx';

/** What may be done, as an office manager would look for it. */
const chapters: readonly { readonly name: string; readonly permissions: readonly Permission[] }[] = [
  {
    name: 'Staff and their access',
    permissions: [
      'staff:read',
      'passport:read',
      'invitation:send',
      'invitation:reissue',
      'invitation:cancel',
      'grant:end',
      'request:answer',
      'account:reset',
    ],
  },
  {
    name: 'Families',
    permissions: ['contact:read', 'contact:welcome', 'contact:revoke', 'contact:block', 'contact:see_as'],
  },
  { name: 'The year', permissions: ['rollover:manage', 'review:answer'] },
  { name: 'Set-up', permissions: ['product:manage', 'settings:manage', 'roster:read', 'roster:import'] },
  {
    name: 'Administrators and oversight',
    permissions: [
      'administrator:read',
      'administrator:manage',
      'audit:read',
      'approval:answer',
      'key:manage',
      'job:manage',
      'person:erase',
    ],
  },
];

/** What each role may do, read off the one table that decides. */
export function RoleMatrix() {
  return (
    <TableScroll label="What each role may do">
      <table className="plain matrix">
        <caption className="unseen">What each role may do</caption>
        <thead>
          <tr>
            <th scope="col">What may be done</th>
            {administratorRoles.map((role) => (
              <th key={role} scope="col">
                {administratorRoleNames[role]}
              </th>
            ))}
          </tr>
        </thead>
        {chapters.map(({ name, permissions }) => (
          <tbody key={name}>
            <tr className="chapter">
              <th scope="rowgroup" colSpan={administratorRoles.length + 1}>
                {name}
              </th>
            </tr>
            {permissions.map((permission) => (
              <tr key={permission}>
                <th scope="row">
                  {permissionWords[permission]}
                  {trustOnly.includes(permission) && <span className="sub">With all sites only</span>}
                </th>
                {administratorRoles.map((role) => (
                  <Cell key={role} role={role} permission={permission} />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </TableScroll>
  );
}

function Cell({ role, permission }: { role: AdministratorRole; permission: Permission }) {
  if (!rolePermissions[role].includes(permission))
    return (
      <td className="may-not">
        <span aria-hidden="true">–</span>
        <span className="unseen">No</span>
      </td>
    );
  return (
    <td className="may">
      <IconCheck size={18} aria-hidden />
      <span className="unseen">Yes</span>
    </td>
  );
}
