import type { FormEvent } from 'react';
import type { CarryOver } from '../../../answers.ts';
import { FormDialog } from '../../form-dialog.tsx';
import type { Said } from '../../say.tsx';
import { useDeed } from '../../use-deed.ts';
import type { CarryDeed } from './carry-over-choice.tsx';

interface Props {
  readonly deciding: { readonly deed: CarryDeed; readonly carryOver: CarryOver };
  readonly onClose: () => void;
  readonly onDone: (said: Said) => void;
}

const words = {
  carry: {
    title: 'Carry the account over?',
    yes: 'Carry over',
    next: 'The newer record gets the account: the same sign-in and password, and no second welcome. The older record loses its access where it has no child any more. You can undo this for as long as access can be restored.',
  },
  dismiss: {
    title: 'Two different people?',
    yes: 'They are two people',
    next: 'The account stays with the older record, and it is not asked again. Its access can be revoked like any other’s.',
  },
  undo: {
    title: 'Give the account back?',
    yes: 'Give it back',
    next: 'The older record has the account again, the newer one has none, and whoever is signed in is signed out.',
  },
} as const;

/** Confirms what is decided of two records. */
export function CarryOverDialog({ deciding: { deed, carryOver }, onClose, onDone }: Props) {
  const { title, yes, next } = words[deed];
  const { busy, refusal, run } = useDeed<Said>(onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) run(`contacts/carry-over/${deed}`, { carryOverId: carryOver.id });
  };
  return (
    <FormDialog
      title={title}
      form={{ onSubmit: submit }}
      refusal={refusal}
      yes={yes}
      no="Not now"
      busy={busy}
      backFirst
      onClose={onClose}
    >
      <p>
        <b>
          <bdi>{carryOver.old.name}</bdi>
        </b>{' '}
        (older record) and{' '}
        <b>
          <bdi>{carryOver.new.name}</bdi>
        </b>{' '}
        (newer record)
      </p>
      <p>{next}</p>
    </FormDialog>
  );
}
