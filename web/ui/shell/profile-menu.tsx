import { Menu } from '@mantine/core';
import { Link } from '@remix-run/react';
import { useRef } from 'react';
import { IconHome, IconLogout, IconUser } from '../icons.ts';
import { initials } from '../initials.ts';
import { useDesk } from '../use-desk.ts';
import { shellWords } from './words/words-in.ts';

/** Who is signed in, and the way out. */
export function ProfileMenu({ isFamily = false }: { readonly isFamily?: boolean }) {
  const { me, language } = useDesk();
  const words = shellWords[language];
  const here = useRef<HTMLFormElement>(null);
  const everywhere = useRef<HTMLFormElement>(null);
  return (
    <>
      <Menu>
        <Menu.Target>
          <button
            type="button"
            className="me"
            aria-label={words.account.replace('{initials}', initials(me.name))}
          >
            <span className="initials">{initials(me.name)}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            <bdi>{me.name}</bdi>
            <span className="menu-note">
              <bdi>{me.email}</bdi>
            </span>
          </Menu.Label>
          <Menu.Item
            component={Link}
            to={isFamily ? '/family' : '/'}
            leftSection={<IconHome size={17} aria-hidden />}
          >
            {isFamily ? words.family : words.products}
          </Menu.Item>
          <Menu.Item component={Link} to="/profile" leftSection={<IconUser size={17} aria-hidden />}>
            {words.profile}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconLogout size={17} aria-hidden />}
            onClick={() => here.current?.requestSubmit()}
          >
            {words.signOut}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconLogout size={17} aria-hidden />}
            onClick={() => everywhere.current?.requestSubmit()}
          >
            {words.signOutEverywhere}
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
