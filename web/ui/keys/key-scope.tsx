import { keyPermissions } from '#server/keys/rules.ts';
import type { MySite } from '../../answers.ts';
import { Pick } from '../invitations/pick.tsx';
import { permissionWords } from '../permission-words.ts';
import { useDesk } from '../use-desk.ts';
import { allowedAt, toggled, type KeyFields } from './key-fields.ts';
import { Ticks } from './ticks.tsx';

interface Props {
  readonly site: MySite;
  readonly fields: KeyFields;
  readonly faults: { readonly permissions?: string; readonly schoolIds?: string };
  readonly onChange: (part: Partial<KeyFields>) => void;
}

/** Where a key acts, and what it may do there. */
export function KeyScope({ site, fields, faults, onChange }: Props) {
  const schools = useDesk().sites.filter(
    ({ kind, trustId }) => kind === 'school' && trustId === site.trustId,
  );
  const { where, schoolIds, permissions } = fields;
  const offered = allowedAt(where, keyPermissions);
  const chooseWhere = (id: string) => {
    const chosen = id === 'all' ? 'all' : 'schools';
    onChange({
      where: chosen,
      permissions: permissions.filter((each) => allowedAt(chosen, keyPermissions).includes(each)),
    });
  };
  return (
    <>
      <Pick
        legend="Where it acts"
        name="where"
        choices={[
          { id: 'all', name: 'All sites', about: `${site.trustName} and all of its schools` },
          { id: 'schools', name: 'Some schools', about: 'Only those that you tick' },
        ]}
        chosen={where}
        onChoose={chooseWhere}
      />
      {where === 'schools' && (
        <Ticks
          legend="Schools"
          fault={faults.schoolIds}
          choices={schools.map(({ id, name }) => ({ id, name }))}
          chosen={schoolIds}
          onToggle={(id) => onChange({ schoolIds: toggled(schoolIds, id) })}
        />
      )}
      <Ticks
        legend="What it may do"
        fault={faults.permissions}
        choices={offered.map((id) => ({ id, name: permissionWords[id] }))}
        chosen={permissions}
        onToggle={(id) => onChange({ permissions: toggled(permissions, id) })}
      />
    </>
  );
}
