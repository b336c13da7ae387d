import { Menu } from '@mantine/core';
import type { MySite, StaffRow } from '../../answers.ts';
import { IconMail, IconPlus, IconSchool } from '../icons.ts';

interface Props {
  readonly row: StaffRow;
  readonly site: MySite;
  readonly onInvite: (row: StaffRow, toSchools: boolean) => void;
}

const icon = { size: 17, 'aria-hidden': true } as const;

/** Invite, or give access to whoever has an account; at the trust to its own products, or to those of its schools too. */
export function InviteItems({ row, site, onInvite }: Props) {
  const { status, email, invitation, switchedOff } = row;
  const registered = status === 'registered';
  const noMail = !registered && email === null ? 'No work e-mail in the roster' : null;
  const obstacle = switchedOff ? 'Switched off in the roster' : noMail;
  const invite = invitation?.managedHere ? 'Invite to another product' : 'Invite';
  return (
    <>
      <Menu.Item
        leftSection={registered ? <IconPlus {...icon} /> : <IconMail {...icon} />}
        disabled={obstacle !== null}
        onClick={() => onInvite(row, false)}
      >
        {registered ? 'Give access' : invite}
        {(obstacle ?? (registered && 'To a product, at once')) && (
          <span className="menu-note">{obstacle ?? 'To a product, at once'}</span>
        )}
      </Menu.Item>
      {site.kind === 'trust' && (
        <Menu.Item
          leftSection={<IconSchool {...icon} />}
          disabled={obstacle !== null}
          onClick={() => onInvite(row, true)}
        >
          Invite to Schools
          <span className="menu-note">Products of one school or of several</span>
        </Menu.Item>
      )}
    </>
  );
}
