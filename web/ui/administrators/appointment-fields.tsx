import { administratorRoleNames } from '#server/administrators/rules.ts';
import type { MySite, PossibleAppointments } from '../../answers.ts';
import { PickSchools } from '../basket/pick-schools.tsx';
import { Pick } from '../invitations/pick.tsx';
import { administratorRoleAbout } from './administrator-words.ts';
import { roleKey, type AppointmentChoice, type missingChoice } from './appointment-form.ts';
import { PickGroups } from './pick-groups.tsx';

interface Props {
  readonly site: MySite;
  readonly possible: PossibleAppointments;
  readonly choice: AppointmentChoice;
  readonly missing: ReturnType<typeof missingChoice>;
  readonly onChange: (part: Partial<AppointmentChoice>) => void;
}

/** A role, each with a line of what it may do, and the sites to manage. */
export function AppointmentFields({ site, possible, choice, missing, onChange }: Props) {
  const { roles, allSites, schools, groups } = possible;
  const { where, schoolIds, groupIds } = choice;
  const role = roles.find((each) => roleKey(each) === choice.role);
  const everywhere = role?.role === 'account_owner';
  const sitesFault = missing?.at === 'sites' ? { at: 'schools', text: missing.text } : null;
  return (
    <>
      <Pick
        legend="Role"
        name="role"
        fault={missing?.at === 'role' ? missing.text : null}
        choices={roles.map((each) => ({
          id: roleKey(each),
          name: each.name ?? administratorRoleNames[each.role],
          about:
            each.name === null
              ? administratorRoleAbout[each.role]
              : `May do what ${administratorRoleNames[each.role]} may.`,
        }))}
        chosen={choice.role}
        onChoose={(id) => onChange({ role: id })}
      />
      {everywhere && <p className="field-hint">An Account Owner has all sites.</p>}
      {!everywhere && allSites && (
        <Pick
          legend="Site access"
          name="where"
          choices={[
            { id: 'all', name: 'All sites', about: `${site.trustName} and all of its schools` },
            {
              id: 'some',
              name: groups.length > 0 ? 'Some schools, or groups of schools' : 'Some schools',
              about: 'Only those that you choose',
            },
          ]}
          chosen={where}
          onChoose={(id) => onChange({ where: id === 'all' ? 'all' : 'some' })}
        />
      )}
      {!everywhere && where === 'some' && groups.length > 0 && (
        <PickGroups groups={groups} chosen={groupIds} onChoose={(ids) => onChange({ groupIds: ids })} />
      )}
      {!everywhere && where === 'some' && (
        <PickSchools
          schools={schools}
          chosen={schoolIds}
          own={[]}
          missing={sitesFault}
          onChoose={(ids) => onChange({ schoolIds: ids })}
        />
      )}
    </>
  );
}
