import { Menu } from '@mantine/core';
import type { ContactStatus } from '#server/contacts/rules.ts';
import type { MySite } from '../../../answers.ts';
import type { ContactAction } from './contact-action.ts';
import { contactActions } from './registry.ts';

/** What can be done at a site with contacts who stand like this. */
export const actionsFor = (site: MySite, statuses: readonly ContactStatus[]): ContactAction[] =>
  contactActions.filter(
    (action) =>
      site.may.includes(action.permission) &&
      (action.statuses === null || action.statuses.some((status) => statuses.includes(status))),
  );

interface Props {
  readonly site: MySite;
  readonly statuses: readonly ContactStatus[];
  readonly onChoose: (action: ContactAction) => void;
}

/** The items of an Actions… menu. */
export function ContactActions({ site, statuses, onChoose }: Props) {
  return actionsFor(site, statuses).map((action) => {
    const { id, label, icon: Icon, danger } = action;
    return (
      <Menu.Item
        key={id}
        className={danger ? 'menu-danger' : undefined}
        leftSection={<Icon size={17} aria-hidden />}
        onClick={() => onChoose(action)}
      >
        {label} …
      </Menu.Item>
    );
  });
}
