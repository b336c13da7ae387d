import { Button } from '@mantine/core';
import type { Leaver } from '../../answers.ts';
import { LossList } from '../ends/loss-list.tsx';
import { useMay } from '../use-may.ts';
import { initials } from '../initials.ts';
import { evidenceLine, lastSeen, stillWorks } from './leaver-text.ts';

interface Props {
  readonly leaver: Leaver;
  readonly now: string;
  readonly picked: boolean;
  readonly onToggle: () => void;
  readonly onKeep: (button: HTMLElement) => void;
  readonly onRevoke: (button: HTMLElement) => void;
}

/** One leaver: why they are here, what they still hold, and what can be done about it. */
export function LeaverRow({ leaver, now, picked, onToggle, onKeep, onRevoke }: Props) {
  const { name, email, evidence, access } = leaver;
  const still = stillWorks(leaver);
  const mayDecide = useMay()('grant:end');
  return (
    <li className="leaver" data-picked={picked || undefined}>
      <div className="leaver-check">
        {mayDecide && (
          <input
            type="checkbox"
            className="check"
            aria-label={`Select ${name}`}
            checked={picked}
            onChange={onToggle}
          />
        )}
      </div>
      <div className="leaver-body">
        <div className="leaver-who">
          <span className="leaver-avatar" aria-hidden="true">
            {initials(name)}
          </span>
          <div>
            <h2>
              <bdi>{name}</bdi>
            </h2>
            <p className="muted">
              <bdi>{email}</bdi>
            </p>
          </div>
        </div>
        <ul className="evidence">
          {evidence.map((fact) => (
            <li key={`${fact.reason} ${fact.place}`}>{evidenceLine(fact)}</li>
          ))}
          <li>{lastSeen(leaver, now)}</li>
          {still && <li>{still}</li>}
        </ul>
        <LossList title="Proposed to end" roles={access.filter(({ proposed }) => proposed)} />
        <LossList title="Stays as it is" roles={access.filter(({ proposed }) => !proposed)} />
      </div>
      {mayDecide && (
        <div className="leaver-ops">
          <Button
            variant="default"
            aria-label={`Keep access of ${name}…`}
            onClick={(event) => onKeep(event.currentTarget)}
          >
            Keep…
          </Button>
          <Button
            variant="default"
            className="danger-text"
            aria-label={`Revoke access of ${name}`}
            onClick={(event) => onRevoke(event.currentTarget)}
          >
            Revoke
          </Button>
        </div>
      )}
    </li>
  );
}
