import { Menu } from '@mantine/core';
import type { HeldRole, StaffRow } from '../../answers.ts';
import { IconExchange } from '../icons.ts';

interface Props {
  readonly row: StaffRow;
  readonly trustLevel: boolean;
  readonly onChange: (held: HeldRole) => void;
}

/** Change role, for each role of theirs that is managed here; held at a school, it says at which. */
export function ChangeRoleItems({ row, trustLevel, onChange }: Props) {
  return row.access
    .filter(({ managedHere }) => managedHere)
    .map((held) => (
      <Menu.Item
        key={held.grantId}
        leftSection={<IconExchange size={17} aria-hidden />}
        onClick={() => onChange(held)}
      >
        Change role: {held.product}
        {trustLevel && held.level === 'school' && <span className="menu-note">{held.at}</span>}
      </Menu.Item>
    ));
}
