import { useState, type FormEvent } from 'react';
import { lastDay as dayOf } from '#server/access/last-day-rules.ts';
import { longestReason } from '#server/requests/rules.ts';
import type { RequestRow } from '../../answers.ts';
import { FormDialog } from '../form-dialog.tsx';
import type { Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';
import { Labelled } from './labelled.tsx';
import { RoleChoice } from './role-choice.tsx';

interface Props {
  readonly request: RequestRow;
  readonly now: string;
  readonly onClose: () => void;
  readonly onDone: (said: Said) => void;
}

/** Gives what somebody asked for: in which role, until when, with which word to them. */
export function ApproveDialog({ request, now, onClose, onDone }: Props) {
  const { requestId, name, product, place, reason, roles } = request;
  const grantable = roles.filter((role) => role.grantable);
  const [roleId, setRoleId] = useState(grantable.length === 1 ? (grantable[0]?.id ?? null) : null);
  const [lastDay, setLastDay] = useState('');
  const [note, setNote] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const { busy, refusal, run } = useDeed<Said>(onDone);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // A day that is half typed would pass for none.
    if (!event.currentTarget.reportValidity()) return;
    if (roleId === null) setFault('Choose a role, so that they see the right things when they open it.');
    else if (!busy) run('requests/approve', { requestId, roleId, lastDay, note });
  };
  return (
    <FormDialog
      title={`Give ${name} access to ${product}`}
      size={560}
      form={{ onSubmit: submit }}
      refusal={refusal}
      yes="Approve"
      no="Not now"
      busy={busy}
      disabled={grantable.length === 0}
      onClose={onClose}
    >
      <p>
        At {place}. They write: “{reason}”
      </p>
      <RoleChoice
        product={product}
        roles={roles}
        chosen={roleId}
        fault={fault}
        onChoose={(id) => {
          setRoleId(id);
          setFault(null);
        }}
      />
      {grantable.length === 0 && (
        <p className="note" data-tone="late">
          None of these roles is yours to give. Leave the request to an Account Owner, or refuse it.
        </p>
      )}
      <Labelled label="Last day" hint="Leave it empty for access that stays.">
        {(field) => (
          <input
            {...field}
            type="date"
            min={dayOf(new Date(now))}
            value={lastDay}
            onChange={({ currentTarget }) => setLastDay(currentTarget.value)}
          />
        )}
      </Labelled>
      <Labelled label="A word to them" hint="Stands in the mail that tells them. You can leave it empty.">
        {(field) => (
          <textarea
            {...field}
            rows={2}
            maxLength={longestReason}
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
        )}
      </Labelled>
    </FormDialog>
  );
}
