import { Button, Menu } from '@mantine/core';
import { useRef } from 'react';
import type { ChangeForm } from '../../change-form.ts';
import { IconChevronDown, IconProgress, IconUserMinus, IconUserX } from '../icons.ts';

const icon = { size: 17, 'aria-hidden': true } as const;

interface Props {
  readonly onChange: (kind: ChangeForm['kind'], button: HTMLElement | null) => void;
}

/** What else can be done with the ticked people, besides inviting them. */
export function BulkMenu({ onChange }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const choose = (kind: ChangeForm['kind']) => onChange(kind, button.current);
  return (
    <Menu position="top-end" width={260} returnFocus={false}>
      <Menu.Target>
        <Button ref={button} variant="default" rightSection={<IconChevronDown size={15} aria-hidden />}>
          More
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconProgress {...icon} />} onClick={() => choose('change_role')}>
          Change role …
        </Menu.Item>
        <Menu.Item
          className="menu-danger"
          leftSection={<IconUserMinus {...icon} />}
          onClick={() => choose('remove_role')}
        >
          Remove from a product …
        </Menu.Item>
        <Menu.Item
          className="menu-danger"
          leftSection={<IconUserX {...icon} />}
          onClick={() => choose('revoke')}
        >
          Revoke Access …
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
