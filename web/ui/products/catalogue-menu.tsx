import { Menu } from '@mantine/core';
import { reachesUpTo } from '#server/access/rules.ts';
import type { AdministratorRole } from '#server/administrators/rules.ts';
import type { CatalogueProduct, CatalogueRole } from '../../answers.ts';
import { IconArchive, IconPencil, IconRestore } from '../icons.ts';
import type { Question } from '../invitations/questions.ts';
import { restoreProduct, restoreRole, retireProduct, retireRole } from './catalogue-questions.ts';

/** What a menu of the catalogue is about: a product, or one of its roles. */
export interface Chosen {
  readonly product: CatalogueProduct;
  readonly role: CatalogueRole | null;
}

interface Props extends Chosen {
  readonly by: AdministratorRole;
  readonly onEdit: (chosen: Chosen) => void;
  readonly onAsk: (question: Question) => void;
}

const icon = { size: 18, stroke: 1.7, 'aria-hidden': true } as const;

/** What can be done with a product or a role. */
export function CatalogueMenu({ product, role, by, onEdit, onAsk }: Props) {
  const above = role !== null && !reachesUpTo(by, role.preset);
  const note = above && <span className="menu-note">Only Account Owners change this role</span>;
  const { retiredAt } = role ?? product;
  const retire = () => (role === null ? retireProduct(product) : retireRole(product, role));
  const restore = () => (role === null ? restoreProduct(product) : restoreRole(product, role));
  return (
    <>
      <Menu.Item
        leftSection={<IconPencil {...icon} />}
        disabled={above}
        onClick={() => onEdit({ product, role })}
      >
        {role === null ? 'Edit product' : 'Edit role'}
        {note}
      </Menu.Item>
      {retiredAt === null ? (
        <Menu.Item
          className="menu-danger"
          leftSection={<IconArchive {...icon} />}
          disabled={above}
          onClick={() => onAsk(retire())}
        >
          {role === null ? 'Retire product' : 'Retire role'}
          <span className="menu-note">Given no longer; nothing ends</span>
        </Menu.Item>
      ) : (
        <Menu.Item leftSection={<IconRestore {...icon} />} disabled={above} onClick={() => onAsk(restore())}>
          {role === null ? 'Restore product' : 'Restore role'}
        </Menu.Item>
      )}
    </>
  );
}
