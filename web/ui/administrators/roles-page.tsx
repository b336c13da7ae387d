import { Menu } from '@mantine/core';
import { appoints } from '#server/administrators/appoint-rules.ts';
import type { MySite, OwnRole } from '../../answers.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { IconArchive, IconPencil, IconPlus, IconRestore } from '../icons.ts';
import type { Question } from '../invitations/questions.ts';
import { useRowMenu } from '../invitations/row-menu.tsx';
import { useOpened } from '../use-opened.ts';
import { heldInWords } from './held-in-words.ts';
import { OwnRoleDialog } from './own-role-dialog.tsx';
import { OwnRoles } from './own-roles.tsx';
import { RoleMatrix } from './role-matrix.tsx';
import { restoreOwnRole, retireOwnRole } from './set-up-questions.ts';
import { SetUpLinks } from './set-up-links.tsx';

type Open =
  | { readonly kind: 'ask'; readonly question: Question }
  | { readonly kind: 'role'; readonly role: OwnRole | null };

const icon = { size: 17, 'aria-hidden': true } as const;

/** What each role may do, and the roles that the trust has given names of its own. */
export function RolesPage({ site, roles }: { site: MySite; roles: readonly OwnRole[] }) {
  const { heading, open, openFrom, close, done } = useOpened<Open>();
  const menu = useRowMenu<OwnRole>();
  const manages = site.kind === 'trust' && site.may.includes('administrator:manage');
  return (
    <div className="page administrators">
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            What each role may do
          </h1>
          <p>Whoever administers a part of the schools may do these things there, and nowhere else.</p>
        </div>
      </div>
      <SetUpLinks site={site} />
      <RoleMatrix />
      <div className="section-head">
        <h2>Roles with names of your own</h2>
        {manages && (
          <button
            type="button"
            className="button"
            onClick={({ currentTarget }) => openFrom(currentTarget, { kind: 'role', role: null })}
          >
            <IconPlus size={17} aria-hidden />
            Add role
          </button>
        )}
      </div>
      <OwnRoles
        roles={roles}
        menuButton={(role) =>
          manages &&
          appoints[site.role].includes(role.preset) &&
          menu.button(role, `Operations for ${role.name}`)
        }
      />
      {menu.menu((role) => (
        <>
          <Menu.Item
            leftSection={<IconPencil {...icon} />}
            onClick={() => openFrom(menu.pressed.current, { kind: 'role', role })}
          >
            Rename
          </Menu.Item>
          <Menu.Item
            leftSection={role.retiredAt === null ? <IconArchive {...icon} /> : <IconRestore {...icon} />}
            disabled={role.retiredAt === null && role.holders + role.offered > 0}
            onClick={() =>
              openFrom(menu.pressed.current, {
                kind: 'ask',
                question: role.retiredAt === null ? retireOwnRole(role) : restoreOwnRole(role),
              })
            }
          >
            {role.retiredAt === null ? 'Retire' : 'Restore'}
            {role.holders + role.offered > 0 && (
              <span className="menu-note">Held by {heldInWords(role)}: change those first</span>
            )}
          </Menu.Item>
        </>
      ))}
      {open?.kind === 'ask' && <ConfirmDialog question={open.question} onClose={close} onDone={done} />}
      {open?.kind === 'role' && (
        <OwnRoleDialog role={open.role} by={site.role} onClose={close} onDone={done} />
      )}
    </div>
  );
}
