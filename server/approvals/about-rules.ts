import type { ApprovalKind } from './rules.ts';

/** What an approval is about, as far as a sentence needs it. */
export interface ApprovalAbout {
  readonly kind: ApprovalKind;
  /** The kind of the plan; null for what is no plan. */
  readonly plan: string | null;
  readonly people: number | null;
  readonly product: string | null;
  /** The role that people are changed to. */
  readonly role: string | null;
  readonly place: string;
  /** Whoever is to become an Account Owner, or is blocked; and the address of the former. */
  readonly name: string | null;
  readonly email: string | null;
  /** Of a block: whether it is from one child alone. */
  readonly oneChild: boolean;
}

const counted = (people: number | null) => (people === 1 ? '1 person' : `${people ?? 0} people`);

/** What happens once it is approved, as a heading: no full stop. */
export function approvalInWords(about: ApprovalAbout): string {
  const { kind, plan, people, product, role, place, name, email, oneChild } = about;
  if (kind === 'owner_invitation')
    return `Invite ${name ?? 'somebody'} (${email ?? ''}) as Account Owner of ${place}`;
  if (kind === 'owner_role')
    return `Make ${name ?? 'somebody'} (${email ?? ''}) an Account Owner of ${place}`;
  if (kind === 'lift_block')
    return `Lift the block on ${name ?? 'a contact'}${oneChild ? ', from one child,' : ''} at ${place}`;
  if (plan === 'change_role')
    return `Change ${counted(people)} to ${role ?? 'another role'} in ${product ?? 'a product'}, at ${place}`;
  if (plan === 'remove_role') return `Remove ${product ?? 'a product'} from ${counted(people)} at ${place}`;
  if (plan === 'contact_revoke')
    return `Revoke the family access of ${people === 1 ? '1 contact' : `${people ?? 0} contacts`} at ${place}`;
  return `Revoke the access of ${counted(people)} at ${place}`;
}
