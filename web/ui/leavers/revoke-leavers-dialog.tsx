import type { Leaver } from '../../answers.ts';
import { named, people } from '../counted.ts';
import { LargeField } from '../approvals/large-field.tsx';
import { useLarge } from '../approvals/use-large.ts';
import { EndDialog } from '../ends/end-dialog.tsx';
import { LossList } from '../ends/loss-list.tsx';
import type { Begun } from '../invitations/use-send.ts';
import type { Said } from '../say.tsx';
import { proposal } from './proposal.ts';

/** What became of it: one at once, several as a bulk change that has begun. */
export type Revoked = { readonly said: Said } | { readonly begun: Begun };

interface Props {
  readonly leavers: readonly Leaver[];
  readonly onClose: () => void;
  readonly onDone: (revoked: Revoked) => void;
}

/** Asks before what leavers still hold is ended. */
export function RevokeLeaversDialog({ leavers, ...rest }: Props) {
  const [first] = leavers;
  const roles = leavers.flatMap(({ access }) => access.filter(({ proposed }) => proposed));
  const large = useLarge(leavers.length > 1 ? leavers.length : null);
  const one = leavers.length === 1 ? first : undefined;
  const several = large?.size === 'second_person' ? 'Ask for approval' : `Revoke ${people(leavers.length)}`;
  const yes = one ? 'Revoke' : several;
  return (
    <EndDialog<Revoked>
      title={one ? `Revoke access of ${one.name}?` : `Revoke access of ${people(leavers.length)}?`}
      yes={yes}
      ready={one !== undefined || large?.ready === true}
      action="leavers/revoke"
      payload={{ leavers: leavers.map(proposal), typed: large?.number ?? null }}
      {...rest}
    >
      {one ? (
        <LossList title="They lose, straight away" roles={roles} />
      ) : (
        <p>
          <bdi>
            {named(
              leavers.slice(0, 3).map(({ name }) => name),
              leavers.length,
            )}
          </bdi>{' '}
          lose what the list proposes, {roles.length} roles in all, and are signed out. Whoever the roster
          brings back in the meantime is left out.
        </p>
      )}
      {one && <LossList title="Stays as it is" roles={one.access.filter(({ proposed }) => !proposed)} />}
      <p>Whoever holds nothing any more has to be invited afresh to come back.</p>
      <LargeField large={large} />
    </EndDialog>
  );
}
