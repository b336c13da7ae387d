import type { ContactReason } from '#server/contacts/rules.ts';
import type { ContactEvidence } from '../../../answers.ts';
import { dayOf, instantOf } from '../../when.ts';
import { reasonLabels } from '../why-words.ts';

type Child = ContactEvidence['children'][number];
type Gone = NonNullable<Child['gone']>;
type Flag = ContactEvidence['flags'][number];

const saidBy = (said: Gone['said']) =>
  said === null ? '' : `, as the import ${said.fileName} of ${instantOf(said.at)} said`;

/** Since when a child is not counted any more, and which import said so. */
export function goneText({ how, at, said }: Gone): string {
  const what = how === 'left' ? 'Not at the school' : 'Not linked to them';
  return `${what} any more${at ? ` since ${dayOf(at)}` : ''}${saidBy(said)}`;
}

/** A reason why access would end, with everything that proves it. */
export function reasonProof(
  reason: ContactReason,
  type: string,
  children: readonly Child[],
  flag: Flag | null,
): { readonly title: string; readonly proofs: readonly string[] } {
  const title = reasonLabels[reason];
  if (reason === 'no_student')
    return {
      title,
      proofs: children.flatMap(({ name, gone }) => (gone ? [`${name}: ${goneText(gone)}`] : [])),
    };
  if (reason === 'portal_flag_removed') {
    if (flag === null)
      return {
        title: 'Access to each child ended',
        proofs: ['The office did it, child by child: see below.'],
      };
    const what = flag.switchedOff
      ? 'The MIS switched them off'
      : `Contact type ${flag.type} lost the portal flag`;
    const who = flag.changedBy === null ? '' : `, by ${flag.changedBy}`;
    return { title, proofs: [`${what} on ${instantOf(flag.lostAt)}${who}${saidBy(flag.said)}.`] };
  }
  if (reason === 'wrong_contact')
    return {
      title,
      proofs: [
        children.length === 0
          ? 'They were never linked to a student of this school.'
          : `Contact type ${type} has never had the portal flag.`,
      ],
    };
  return { title, proofs: ['Both records are shown side by side on this page.'] };
}
