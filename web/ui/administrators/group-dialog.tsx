import type { MySite, SchoolGroup } from '../../answers.ts';
import { PickSchools } from '../basket/pick-schools.tsx';
import { people } from '../counted.ts';
import { FormDialog } from '../form-dialog.tsx';
import type { Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';
import { useDesk } from '../use-desk.ts';
import { useFields } from '../use-fields.ts';
import { TextField } from '../visitors/text-field.tsx';

interface Props {
  readonly site: MySite;
  /** The group that is changed; null for a new one. */
  readonly group: SchoolGroup | null;
  readonly onClose: () => void;
  readonly onDone: (said: Said) => void;
}

interface Fields {
  readonly name: string;
  readonly schoolIds: readonly string[];
}

const faultsOf = ({ name, schoolIds }: Fields) => ({
  ...(name.trim() === '' && { name: 'Give the group a name, such as Primaries.' }),
  ...(schoolIds.length === 0 && { schoolIds: 'Choose at least one school.' }),
});

/** Puts schools into a group, or changes one: whoever has it as site access follows at once. */
export function GroupDialog({ site, group, onClose, onDone }: Props) {
  const { busy, refusal, run } = useDeed<Said>(onDone);
  const schools = useDesk().sites.filter(
    ({ kind, trustId }) => kind === 'school' && trustId === site.trustId,
  );
  const { fields, faults, change, text, form } = useFields<Fields>(
    { name: group?.name ?? '', schoolIds: group?.schools.map(({ id }) => id) ?? [] },
    faultsOf,
    (sent) =>
      group === null
        ? run('administrators/set-up/add-group', { ...sent })
        : run('administrators/set-up/change-group', { ...sent, groupId: group.id }),
  );
  return (
    <FormDialog
      title={group === null ? 'Add group' : `Edit ${group.name}`}
      size={560}
      form={form}
      refusal={refusal}
      yes={group === null ? 'Add group' : 'Save'}
      busy={busy}
      onClose={onClose}
    >
      <TextField label="Name" {...text('name')} maxLength={100} data-autofocus />
      <PickSchools
        schools={schools}
        chosen={fields.schoolIds}
        own={[]}
        missing={faults.schoolIds ? { at: 'schools', text: faults.schoolIds } : null}
        onChoose={(schoolIds) => change({ schoolIds })}
      />
      {group !== null && group.holders > 0 && (
        <p className="field-hint">
          {people(group.holders)} {group.holders === 1 ? 'has' : 'have'} this group as site access, and reach
          its schools as soon as you save. Whoever loses a school by it is signed out.
        </p>
      )}
    </FormDialog>
  );
}
