import { presets, reachesUpTo, type Preset } from '#server/access/rules.ts';
import type { AdministratorRole } from '#server/administrators/rules.ts';
import type { CatalogueProduct, CatalogueRole } from '../../answers.ts';
import { counted, people } from '../counted.ts';
import { FormDialog } from '../form-dialog.tsx';
import { Pick } from '../invitations/pick.tsx';
import type { Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';
import { useFields } from '../use-fields.ts';
import { TextField } from '../visitors/text-field.tsx';
import { presetWords, whoGrants } from './role-words.ts';

interface Props {
  readonly product: CatalogueProduct;
  /** The role that is edited; null for a new one. */
  readonly role: CatalogueRole | null;
  /** What whoever edits is themselves: nobody makes a role above their own power. */
  readonly by: AdministratorRole;
  readonly onClose: () => void;
  readonly onDone: (said: Said) => void;
}

interface RoleFields {
  readonly name: string;
  readonly about: string;
  readonly preset: Preset;
}

const roleFaults = ({ name, about }: RoleFields) => ({
  ...(name.trim() === '' && { name: 'Give the role the name that staff know it by.' }),
  ...(about.trim() === '' && { about: 'Say in a few words what it lets people do.' }),
});

/** Adds a role, or changes one: its name is the school's own, what it allows is one of the presets. */
export function RoleDialog({ product, role, by, onClose, onDone }: Props) {
  const { busy, refusal, run } = useDeed<Said>(onDone);
  const { fields, change, text, form } = useFields<RoleFields>(
    role ?? { name: '', about: '', preset: 'partial_edit' },
    roleFaults,
    ({ name, about, preset }) =>
      run('products/role', {
        ...(role === null ? { productId: product.id } : { roleId: role.id }),
        role: { name, about, preset },
      }),
  );
  const choices = presets
    .filter((preset) => reachesUpTo(by, preset))
    .map((id) => ({ id, ...presetWords[id] }));
  const inUse = role !== null && role.holders + role.offered > 0;
  return (
    <FormDialog
      title={role === null ? `Add a role to ${product.name}` : `Edit ${role.name} in ${product.name}`}

      size={560}
      form={form}
      refusal={refusal}
      yes={role === null ? 'Add role' : 'Save'}
      busy={busy}
      onClose={onClose}
    >
      <TextField label="Name" {...text('name')} maxLength={60} data-autofocus />
      <TextField label="What it lets people do" {...text('about')} maxLength={200} />
      {inUse ? (
        <InUse role={role} />
      ) : (
        <Pick
          legend="How far it reaches"
          name="preset"
          choices={choices}
          chosen={fields.preset}
          onChoose={(id) => change({ preset: presets.find((preset) => preset === id) })}
        />
      )}
      <p className="field-hint">Given by {whoGrants(fields.preset)}.</p>
    </FormDialog>
  );
}

function InUse({ role: { preset, holders, offered } }: { role: CatalogueRole }) {
  const who = [
    ...(holders > 0 ? [`${people(holders)} ${holders === 1 ? 'holds' : 'hold'} it`] : []),
    ...(offered > 0 ? [`${counted(offered, 'open invitation offers', 'open invitations offer')} it`] : []),
  ];
  return (
    <div className="field">
      <span className="field-label">How far it reaches</span>
      <p className="field-hint">
        As far as {presetWords[preset].name}. It stays so while {who.join(' and ')}. A new name reaches them
        all.
      </p>
    </div>
  );
}
