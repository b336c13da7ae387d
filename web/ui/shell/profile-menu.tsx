import { Menu } from '@mantine/core';
import { Link } from '@remix-run/react';
import { useRef } from 'react';
import { IconHome, IconLogout, IconUser } from '../icons.ts';
import { initials } from '../initials.ts';
import { useDesk } from '../use-desk.ts';

/** Who is signed in, and the way out. */
export function ProfileMenu() {
  const { me } = useDesk();
  const here = useRef<HTMLFormElement>(null);
  const everywhere = useRef<HTMLFormElement>(null);
  return (
    <>
      <Menu>
        <Menu.Target>
          <button type="button" className="me" aria-label={`${initials(me.name)}, your account`}>
            <span className="initials">{initials(me.name)}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            {me.name}
            <span className="menu-note">{me.email}</span>
          </Menu.Label>
          <Menu.Item component={Link} to="/" leftSection={<IconHome size={17} aria-hidden />}>
            Your products
          </Menu.Item>
          <Menu.Item component={Link} to="/profile" leftSection={<IconUser size={17} aria-hidden />}>
            Your profile
          </Menu.Item>
          <Menu.Item
            leftSection={<IconLogout size={17} aria-hidden />}
            onClick={() => here.current?.requestSubmit()}
          >
            Sign out
          </Menu.Item>
          <Menu.Item
            leftSection={<IconLogout size={17} aria-hidden />}
            onClick={() => everywhere.current?.requestSubmit()}
          >
            Sign out on all devices
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <form ref={here} method="post" action="/sign-out" hidden />
      <form ref={everywhere} method="post" action="/sign-out" hidden>
        <input type="hidden" name="everywhere" value="yes" />
      </form>
    </>
  );
}
