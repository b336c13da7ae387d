import { Menu } from '@mantine/core';
import { Link } from '@remix-run/react';
import type { AccountPersonRow, MySite } from '../../../answers.ts';
import { IconKey, IconMail, IconPassport, IconUserX } from '../../icons.ts';

interface Props {
  readonly row: AccountPersonRow;
  readonly site: MySite;
  readonly onReset: () => void;
}

const icon = { size: 17, 'aria-hidden': true } as const;

/** Whether anything can be done with a member of staff from here. */
export const hasStaffMenu = ({ kind }: { readonly kind: string }, { may }: MySite): boolean =>
  kind === 'staff' && may.includes('staff:read');

/** What can be done with one member of staff: the ways to where it is done. */
export function StaffMenu({ row: { personId, email, name, status }, site: { id, may }, onReset }: Props) {
  const looked = new URLSearchParams({ q: email ?? name });
  return (
    <>
      {status !== 'not_eligible' && status !== 'ready_to_revoke' && (
        <Menu.Item
          component={Link}
          to={`/sites/${id}/invitations?${looked}`}
          leftSection={<IconMail {...icon} />}
        >
          {may.includes('invitation:send') ? 'Invite' : 'Show'} in User Invitations
        </Menu.Item>
      )}
      {status === 'ready_to_revoke' && (
        <Menu.Item component={Link} to={`/sites/${id}/leavers`} leftSection={<IconUserX {...icon} />}>
          {may.includes('grant:end') ? 'Revoke Access' : 'Show'} in Left, with access
        </Menu.Item>
      )}
      {status === 'active' && may.includes('account:reset') && (
        <Menu.Item leftSection={<IconKey {...icon} />} onClick={onReset}>
          Reset Password …
        </Menu.Item>
      )}
      {may.includes('passport:read') && (
        <Menu.Item
          component={Link}
          to={`/sites/${id}/people/${personId}`}
          leftSection={<IconPassport {...icon} />}
        >
          Access passport
        </Menu.Item>
      )}
    </>
  );
}
