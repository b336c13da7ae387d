import { Menu } from '@mantine/core';
import type { HeldRole, StaffRow } from '../../answers.ts';
import { IconCalendar, IconUserMinus, IconUserX } from '../icons.ts';
import type { End } from './ends-dialogs.tsx';
import { lastDayIn } from './last-day-text.ts';

const icon = { size: 17, 'aria-hidden': true } as const;

/** How access can end, in the menu of a row: each managed role, several, everything; or by its date. */
export function EndItems({ row, onEnd }: { row: StaffRow; onEnd: (end: End) => void }) {
  const removable = row.access.filter(({ managedHere }) => managedHere);
  return (
    <>
      {removable.length > 0 && (
        <Menu.Item leftSection={<IconCalendar {...icon} />} onClick={() => onEnd({ what: 'date', row })}>
          Change end date…
          <span className="menu-note">{endNote(removable)}</span>
        </Menu.Item>
      )}
      {removable.map((held) => (
        <Menu.Item
          key={held.grantId}
          className="menu-danger"
          leftSection={<IconUserMinus {...icon} />}
          onClick={() => onEnd({ what: 'role', row, held })}
        >
          Remove Role: {held.product}
        </Menu.Item>
      ))}
      {removable.length > 1 && (
        <Menu.Item
          className="menu-danger"
          leftSection={<IconUserMinus {...icon} />}
          onClick={() => onEnd({ what: 'roles', row })}
        >
          Remove roles…
          <span className="menu-note">Several at once</span>
        </Menu.Item>
      )}
      <Menu.Item
        className="menu-danger"
        leftSection={<IconUserX {...icon} />}
        onClick={() => onEnd({ what: 'all', row })}
      >
        Revoke Access
        <span className="menu-note">Everything they have here</span>
      </Menu.Item>
    </>
  );
}

function endNote(roles: readonly HeldRole[]): string {
  const [first, ...more] = roles.flatMap(({ endsAt, product }) => (endsAt ? [{ endsAt, product }] : []));
  if (first === undefined) return 'None has one';
  return more.length > 0
    ? `${more.length + 1} have one`
    : `${first.product} until ${lastDayIn(first.endsAt)}`;
}
