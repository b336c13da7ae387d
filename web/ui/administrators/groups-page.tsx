import { Menu } from '@mantine/core';
import type { MySite, SchoolGroup } from '../../answers.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { IconArchive, IconPencil, IconPlus } from '../icons.ts';
import { useRowMenu } from '../invitations/row-menu.tsx';
import { useOpened } from '../use-opened.ts';
import { GroupDialog } from './group-dialog.tsx';
import { GroupTable } from './group-table.tsx';
import { heldInWords } from './held-in-words.ts';
import { endGroup } from './set-up-questions.ts';
import { SetUpLinks } from './set-up-links.tsx';

type Open =
  | { readonly kind: 'end'; readonly group: SchoolGroup }
  | { readonly kind: 'group'; readonly group: SchoolGroup | null };

const icon = { size: 17, 'aria-hidden': true } as const;

/** Groups of schools: several schools under one name, for site access. Changed at the trust alone. */
export function GroupsPage({ site, groups }: { site: MySite; groups: readonly SchoolGroup[] }) {
  const { heading, open, openFrom, close, done } = useOpened<Open>();
  const menu = useRowMenu<SchoolGroup>();
  const manages = site.kind === 'trust' && site.may.includes('administrator:manage');
  return (
    <div className="page administrators">
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            Groups of schools
          </h1>
          <p>
            {site.kind === 'trust'
              ? 'Schools that somebody administers together. Change a group, and everybody who has it follows at once.'
              : `The groups that ${site.name} is in. ${site.trustName} looks after them.`}
          </p>
        </div>
        {manages && (
          <button
            type="button"
            className="button"
            data-main
            onClick={({ currentTarget }) => openFrom(currentTarget, { kind: 'group', group: null })}
          >
            <IconPlus size={17} aria-hidden />
            Add group
          </button>
        )}
      </div>
      <SetUpLinks site={site} />
      {groups.length === 0 ? (
        <div className="card empty">
          <h2>No groups yet</h2>
          <p>
            {manages
              ? 'Add one for schools that somebody looks after together, such as all primaries. Then choose it as site access.'
              : 'Site access is given by school, or to all sites.'}
          </p>
        </div>
      ) : (
        <GroupTable
          groups={groups}
          menuButton={(group) => manages && menu.button(group, `Operations for ${group.name}`)}
        />
      )}
      {menu.menu((group) => (
        <>
          <Menu.Item
            leftSection={<IconPencil {...icon} />}
            onClick={() => openFrom(menu.pressed.current, { kind: 'group', group })}
          >
            Edit
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArchive {...icon} />}
            disabled={group.holders + group.offered > 0}
            onClick={() => openFrom(menu.pressed.current, { kind: 'end', group })}
          >
            End group
            {group.holders + group.offered > 0 && (
              <span className="menu-note">Held by {heldInWords(group)}: change those first</span>
            )}
          </Menu.Item>
        </>
      ))}
      {open?.kind === 'end' && (
        <ConfirmDialog question={endGroup(open.group)} onClose={close} onDone={done} />
      )}
      {open?.kind === 'group' && <GroupDialog site={site} group={open.group} onClose={close} onDone={done} />}
    </div>
  );
}
