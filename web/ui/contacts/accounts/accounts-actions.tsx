import { Button, Menu } from '@mantine/core';
import { Link } from '@remix-run/react';
import { useRef } from 'react';
import type { UserType } from '#server/contacts/accounts/rules.ts';
import type { MySite } from '../../../answers.ts';
import { IconChevronDown, IconDownload, IconMail, IconUserX } from '../../icons.ts';

interface Props {
  readonly site: MySite;
  readonly user: UserType;
  readonly onExport: (button: HTMLElement | null) => void;
}

const icon = { size: 17, 'aria-hidden': true } as const;

/** Actions… with whoever is ticked: Export, and of staff the ways to where they are invited and revoked in bulk. */
export function AccountsActions({ site: { id, may }, user, onExport }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  return (
    <Menu position="bottom-end" width={300} returnFocus={false}>
      <Menu.Target>
        <Button ref={button} data-main rightSection={<IconChevronDown size={15} aria-hidden />}>
          Actions…
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconDownload {...icon} />} onClick={() => onExport(button.current)}>
          Export …
        </Menu.Item>
        {user === 'staff' && may.includes('invitation:send') && (
          <Menu.Item
            component={Link}
            to={`/sites/${id}/invitations?status=not_registered`}
            leftSection={<IconMail {...icon} />}
          >
            Invite in User Invitations
            <span className="menu-note">Choose there whom to invite to what</span>
          </Menu.Item>
        )}
        {user === 'staff' && may.includes('grant:end') && (
          <Menu.Item component={Link} to={`/sites/${id}/leavers`} leftSection={<IconUserX {...icon} />}>
            Revoke Access in Left, with access
            <span className="menu-note">Whoever has left, with what they would lose</span>
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
