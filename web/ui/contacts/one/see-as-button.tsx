import { useNavigate } from '@remix-run/react';
import { useRef, useState, type FormEvent } from 'react';
import { longestSeeingReason, masqueradeMinutes } from '#server/contacts/family/rules.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { Labelled } from '../../requests/labelled.tsx';
import { useDeed } from '../../use-deed.ts';
import { useFocusReturn } from '../../use-focus-return.ts';

interface Props {
  readonly contactId: string;
  readonly name: string;
}

/** Looks at the portal as a contact sees it, for a reason. Only for whoever may. */
export function SeeAsButton({ contactId, name }: Props) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const openedBy = useFocusReturn(button, isOpen);
  return (
    <>
      <button
        type="button"
        className="button"
        ref={button}
        onClick={({ currentTarget }) => {
          openedBy(currentTarget);
          setOpen(true);
        }}
      >
        See the portal as they do …
      </button>
      {isOpen && <SeeAsDialog contactId={contactId} name={name} onClose={() => setOpen(false)} />}
    </>
  );
}

function SeeAsDialog({ contactId, name, onClose }: Props & { readonly onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const navigate = useNavigate();
  const { busy, refusal, run } = useDeed<{ to: string }>(({ to }) => navigate(to));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') setFault('Say why: it is written in the audit log.');
    else if (!busy) run(`contacts/${contactId}/see-as`, { reason });
  };
  return (
    <FormDialog
      title={`See the portal as ${name}?`}
      form={{ onSubmit: submit }}
      refusal={refusal ?? fault}
      yes="See the portal"
      busy={busy}
      onClose={onClose}
    >
      <p>
        You see their family page for {masqueradeMinutes} minutes, as far as your site goes. You cannot do
        anything in their name, and they are not signed in by it.
      </p>
      <Labelled label="Reason" hint="Written in the audit log.">
        {(field) => (
          <textarea
            {...field}
            rows={2}
            maxLength={longestSeeingReason}
            value={reason}
            data-autofocus
            aria-invalid={fault ? true : undefined}
            onChange={({ currentTarget }) => {
              setReason(currentTarget.value);
              setFault(null);
            }}
          />
        )}
      </Labelled>
    </FormDialog>
  );
}
