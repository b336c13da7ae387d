import { appoints } from '#server/administrators/appoint-rules.ts';
import {
  administratorRoleNames,
  administratorRoles,
  type AdministratorRole,
} from '#server/administrators/rules.ts';
import type { OwnRole } from '../../answers.ts';
import { FormDialog } from '../form-dialog.tsx';
import { Pick } from '../invitations/pick.tsx';
import type { Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';
import { useFields } from '../use-fields.ts';
import { TextField } from '../visitors/text-field.tsx';
import { administratorRoleAbout } from './administrator-words.ts';

interface Props {
  /** The role that is renamed; null for a new one. */
  readonly role: OwnRole | null;
  /** What whoever adds it is themselves: nobody makes a role that they could not give. */
  readonly by: AdministratorRole;
  readonly onClose: () => void;
  readonly onDone: (said: Said) => void;
}

interface Fields {
  readonly name: string;
  readonly preset: AdministratorRole;
}

const faultsOf = ({ name }: Fields) => ({
  ...(name.trim() === '' && { name: 'Give the role the name that people know it by.' }),
});

/** Adds a role with a name of the trust's own, or renames one. What it may do stays as it was chosen. */
export function OwnRoleDialog({ role, by, onClose, onDone }: Props) {
  const { busy, refusal, run } = useDeed<Said>(onDone);
  const { fields, change, text, form } = useFields<Fields>(
    { name: role?.name ?? '', preset: role?.preset ?? 'observer' },
    faultsOf,
    ({ name, preset }) =>
      role === null
        ? run('administrators/set-up/add-role', { name, preset })
        : run('administrators/set-up/rename-role', { roleId: role.id, name }),
  );
  const choices = administratorRoles
    .filter((preset) => appoints[by].includes(preset))
    .map((id) => ({ id, name: administratorRoleNames[id], about: administratorRoleAbout[id] }));
  return (
    <FormDialog
      title={role === null ? 'Add role' : `Rename ${role.name}`}
      size={560}
      form={form}
      refusal={refusal}
      yes={role === null ? 'Add role' : 'Save'}
      busy={busy}
      onClose={onClose}
    >
      <TextField
        label="Name"
        hint="As your schools call it: School business manager, Clerk to governors …"
        {...text('name')}
        maxLength={100}
        data-autofocus
      />
      {role === null ? (
        <Pick
          legend="It may do what this role may"
          name="preset"
          choices={choices}
          chosen={fields.preset}
          onChoose={(id) => change({ preset: administratorRoles.find((preset) => preset === id) })}
        />
      ) : (
        <p className="field-hint">
          It may do what {administratorRoleNames[role.preset]} may, and stays so. The new name reaches
          everybody who holds it.
        </p>
      )}
    </FormDialog>
  );
}
