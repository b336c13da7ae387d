import type { Reach } from '#server/access/rules.ts';
import type { StaffRow } from '../../answers.ts';
import { counted } from '../counted.ts';
import { lossOfAll } from './ends-text.ts';

interface Props {
  readonly row: StaffRow;
  readonly reach: Reach;
  readonly onReach: (reach: Reach) => void;
}

const choices: readonly { readonly reach: Reach; readonly label: string; readonly about: string }[] = [
  { reach: 'trust', label: 'Trust products only', about: 'What the trust gave, also at its schools.' },
  { reach: 'everything', label: 'Schools’ products, too', about: 'Everything, whoever gave it.' },
];

/** How far Revoke Access goes at the trust, and what each answer ends. */
export function PickReach({ row, reach, onReach }: Props) {
  return (
    <fieldset className="picks">
      <legend>How far?</legend>
      <div className="pick-cards">
        {choices.map(({ reach: value, label, about }) => (
          <label key={value} className="pick" data-card>
            <input
              type="radio"
              name="reach"
              value={value}
              checked={value === reach}
              onChange={() => onReach(value)}
            />
            <b>{label}</b>
            <span>
              {about} Ends {counted(lossOfAll(row, true, value).ends.length, 'role', 'roles')}.
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
