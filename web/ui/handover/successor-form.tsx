import { Button, NativeSelect } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Refused } from '../refused.tsx';
import type { Deed } from '../use-deed.ts';

/** Somebody who could take the trust over. */
export interface Successor {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly successors: readonly Successor[];
  /** Asks the one who was chosen. */
  readonly ask: Deed;
}

/** Names a successor among those who are administrators already. */
export function SuccessorForm({ successors, ask: { busy, refusal, run } }: Props) {
  const [administratorId, setAdministratorId] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (administratorId !== '' && !busy) run('handover/ask', { administratorId });
  };
  if (successors.length === 0)
    return (
      <section className="card empty">
        <h2>There is nobody yet to hand over to</h2>
        <p>Invite your successor as an administrator first. Once they have accepted, choose them here.</p>
      </section>
    );
  return (
    <form className="card settings-card" onSubmit={submit} noValidate>
      <NativeSelect
        label="Successor"
        description="An administrator of the trust. Anybody else is invited first."
        data={[
          { value: '', label: 'Choose …' },
          ...successors.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={administratorId}
        onChange={({ currentTarget }) => setAdministratorId(currentTarget.value)}
      />
      <p>
        They confirm it after signing in. Then it takes seven days, in which either of you, and every Account
        Owner, can stop it. Every owner and admin is told at each step.
      </p>
      <Refused>{refusal}</Refused>
      <Button type="submit" loading={busy} disabled={administratorId === ''}>
        Ask them to take over
      </Button>
    </form>
  );
}
