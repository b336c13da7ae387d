import type { PossibleAppointments } from '../../answers.ts';
import { named } from '../counted.ts';

interface Props {
  readonly groups: PossibleAppointments['groups'];
  readonly chosen: readonly string[];
  readonly onChoose: (groupIds: readonly string[]) => void;
}

/** Groups of schools to manage, each with the schools that it has today. */
export function PickGroups({ groups, chosen, onChoose }: Props) {
  const toggle = (id: string) =>
    onChoose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <fieldset className="picks">
      <legend>Groups of schools</legend>
      <div className="school-list">
        {groups.map(({ id, name, schools }) => (
          <label key={id} className="pick">
            <input type="checkbox" name="group" checked={chosen.includes(id)} onChange={() => toggle(id)} />
            <b>{name}</b>
            <span>{schools.length === 0 ? 'No school' : named(schools.slice(0, 3), schools.length)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
