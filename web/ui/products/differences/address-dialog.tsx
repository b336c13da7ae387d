import { useState, type FormEvent } from 'react';
import { readAddress } from '#server/sso/clients/rules.ts';
import { FormDialog } from '../../form-dialog.tsx';
import type { Said } from '../../say.tsx';
import { useDeed } from '../../use-deed.ts';
import { TextField } from '../../visitors/text-field.tsx';

interface Props {
  readonly product: { readonly id: string; readonly name: string };
  readonly url: string | null;
  readonly onClose: () => void;
  readonly onDone: (said: Said) => void;
}

/** Where a product is asked every night who has what in it. Left empty, it is not asked. */
export function AddressDialog({ product: { id, name }, url, onClose, onDone }: Props) {
  const [typed, setTyped] = useState(url ?? '');
  const [fault, setFault] = useState<string | null>(null);
  const { busy, refusal, run } = useDeed<Said>(onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = typed.trim();
    const { problem } = wanted === '' ? { problem: null } : readAddress(wanted);
    setFault(problem);
    if (problem === null) run('products/differences/address', { productId: id, url: wanted });
  };
  return (
    <FormDialog
      title={`Where ${name} says who has what`}
      form={{ onSubmit: submit }}
      refusal={refusal}
      yes="Save"
      busy={busy}
      onClose={onClose}
    >
      <p>
        The portal asks there every night. Whoever looks after {name} gives you the address; how it has to
        answer stands in the operations guide.
      </p>
      <TextField
        label="Report address"
        hint="Leave it empty, and it is not asked any more."
        value={typed}
        maxLength={2000}
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        focused
        error={fault}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
    </FormDialog>
  );
}
