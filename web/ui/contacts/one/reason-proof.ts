import type { ContactReason } from '#server/contacts/rules.ts';
import type { ContactEvidence } from '../../../answers.ts';
import { dayOf, instantOf } from '../../when.ts';
import { reasonLabels } from '../why-words.ts';

type Child = ContactEvidence['children'][number];
type Gone = NonNullable<Child['gone']>;
type Flag = ContactEvidence['flags'][number];

/** One thing that proves a reason, and the import that said so. */
export interface Proof {
  readonly text: string;
  readonly said: Gone['said'];
}

const plain = (text: string): Proof => ({ text, said: null });

/** Since when a child is not counted any more, and which import said so. */
function goneProof(name: string, { how, at, said }: Gone): Proof {
  const what = how === 'left' ? 'not at the school' : 'not linked to them';
  return { text: `${name}: ${what} any more${at ? ` since ${dayOf(at)}` : ''}`, said };
}

function flagProof({ switchedOff, type, lostAt, changedBy, said }: Flag): Proof {
  const what = switchedOff ? 'The MIS switched them off' : `Contact type ${type} lost the portal flag`;
  const who = changedBy === null ? '' : `, by ${changedBy}`;
  return { text: `${what} on ${instantOf(lostAt)}${who}`, said };
}

/** A reason why access would end, with everything that proves it. */
export function reasonProof(
  reason: ContactReason,
  contact: { readonly type: { readonly name: string }; readonly switchedOff: boolean },
  children: readonly Child[],
  flag: Flag | null,
): { readonly title: string; readonly proofs: readonly Proof[] } {
  const title = reasonLabels[reason];
  if (reason === 'no_student')
    return { title, proofs: children.flatMap(({ name, gone }) => (gone ? [goneProof(name, gone)] : [])) };
  if (reason === 'portal_flag_removed') {
    if (flag !== null) return { title, proofs: [flagProof(flag)] };
    return {
      title: 'Access to each child ended',
      proofs: [plain('The office did it, child by child: see below')],
    };
  }
  if (reason === 'replaced') return { title, proofs: [plain('Both records are shown side by side below')] };
  const never = children.length === 0 && 'They were never linked to a student of this school';
  const off = contact.switchedOff && 'The MIS has switched them off';
  const proofs = [never, off].filter((text) => text !== false);
  const unflagged = `Contact type ${contact.type.name} has never had the portal flag`;
  return { title, proofs: (proofs.length === 0 ? [unflagged] : proofs).map(plain) };
}
