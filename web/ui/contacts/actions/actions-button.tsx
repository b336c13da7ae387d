import { Button, Menu } from '@mantine/core';
import { useRef } from 'react';
import type { ContactStatus } from '#server/contacts/rules.ts';
import type { MySite } from '../../../answers.ts';
import { IconChevronDown } from '../../icons.ts';
import type { ContactAction } from './contact-action.ts';
import { actionsFor, ContactActions } from './contact-actions.tsx';

interface Props {
  readonly site: MySite;
  readonly statuses: readonly ContactStatus[];
  readonly onChoose: (action: ContactAction, button: HTMLElement | null) => void;
}

/** Actions…: what can be done with the contacts that are ticked, or with the one of the page. */
export function ActionsButton({ site, statuses, onChoose }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  if (actionsFor(site, statuses).length === 0) return null;
  return (
    <Menu position="bottom-end" width={260} returnFocus={false}>
      <Menu.Target>
        <Button ref={button} data-main rightSection={<IconChevronDown size={15} aria-hidden />}>
          Actions…
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <ContactActions
          site={site}
          statuses={statuses}
          onChoose={(action) => onChoose(action, button.current)}
        />
      </Menu.Dropdown>
    </Menu>
  );
}
