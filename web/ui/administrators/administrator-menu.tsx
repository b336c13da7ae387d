import { Menu } from '@mantine/core';
import { Link } from '@remix-run/react';
import type { AdministratorRow } from '../../answers.ts';
import { IconMailForward, IconMailOff, IconPencil, IconPlus, IconShield, IconUserX } from '../icons.ts';
import { resetStep, type Question } from '../invitations/questions.ts';
import { reinvite, revoke, uninvite } from './administrator-questions.ts';

interface Props {
  readonly row: AdministratorRow;
  readonly site: string;
  readonly onAsk: (question: Question) => void;
  readonly onInvite: (row: AdministratorRow) => void;
}

const icon = { size: 17, 'aria-hidden': true } as const;

/** What can be done with one administrator, or with one who is invited. */
export function AdministratorMenu({ row, site, onAsk, onInvite }: Props) {
  const { id, name, status, factors } = row;
  if (status === 'declined')
    return (
      <Menu.Item leftSection={<IconPlus {...icon} />} onClick={() => onInvite(row)}>
        Invite again
      </Menu.Item>
    );
  const active = status === 'active';
  return (
    <>
      <Menu.Item
        component={Link}
        to={`/sites/${site}/administrators/${id}`}
        leftSection={<IconPencil {...icon} />}
      >
        Edit
        <span className="menu-note">{active ? 'Takes effect at once' : 'Sends a new invitation'}</span>
      </Menu.Item>
      {!active && (
        <Menu.Item leftSection={<IconMailForward {...icon} />} onClick={() => onAsk(reinvite(row))}>
          Re-invite
          <span className="menu-note">The older link stops working</span>
        </Menu.Item>
      )}
      {active && factors.length > 0 && (
        <Menu.Item
          leftSection={<IconShield {...icon} />}
          onClick={() =>
            onAsk(resetStep(name, 'administrators/do/reset-second-step', { administratorId: id }))
          }
        >
          Reset second step
          <span className="menu-note">For a lost phone</span>
        </Menu.Item>
      )}
      {active ? (
        <Menu.Item
          className="menu-danger"
          leftSection={<IconUserX {...icon} />}
          onClick={() => onAsk(revoke(row))}
        >
          Revoke Access
        </Menu.Item>
      ) : (
        <Menu.Item
          className="menu-danger"
          leftSection={<IconMailOff {...icon} />}
          onClick={() => onAsk(uninvite(row))}
        >
          Uninvite
        </Menu.Item>
      )}
    </>
  );
}
