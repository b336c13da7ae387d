import { counted } from '../../counted.ts';
import type { Question } from '../../invitations/questions.ts';

/** Which differences of which product: one by its id, or all of a kind that a search finds. */
export interface Chosen {
  readonly productId: string;
  readonly id?: string;
  readonly kind?: string;
  readonly q?: string;
}

interface About {
  readonly product: string;
  readonly chosen: Chosen;
  readonly count: number;
  /** By name, where it is one. */
  readonly name: string;
}

const payloadOf = ({ productId, id = '', kind = '', q = '' }: Chosen) => ({ productId, id, kind, q });
const whom = ({ count, name }: About) => (count === 1 ? name : counted(count, 'difference', 'differences'));

/** Before a product is told again. */
export const tellAgain = (about: About): Question => ({
  title: `Tell ${about.product} again about ${whom(about)}?`,
  body: [
    `${about.product} gets once more what it was told before: who has which role, and who has been signed out. Here nothing changes.`,
    'Whether it has helped shows with its next report.',
  ],
  yes: 'Tell it again',
  no: 'Not now',
  danger: false,
  action: 'products/differences/tell',
  payload: payloadOf(about.chosen),
});

/** Before people are taken for those whose addresses they have. */
export const confirmPeople = (about: About, whose: string | null): Question => ({
  title:
    about.count === 1
      ? `Is ${about.name} in ${about.product} ${whose ?? 'the same'}?`
      : `Confirm ${about.count} people?`,
  body: [
    about.count === 1
      ? `${about.product} knows them by the address of ${whose ?? 'somebody here'}. From now on they are compared as one.`
      : `${about.product} knows each of them by an address that is somebody’s here. Look through the names first: from now on each pair is compared as one person.`,
    'It counts as long as the address is theirs.',
  ],
  yes: about.count === 1 ? 'It is them' : 'They are',
  no: 'Not now',
  danger: false,
  action: 'products/differences/confirm',
  payload: payloadOf(about.chosen),
});

/** Before it is taken back that two are the same person. */
export const partPeople = (about: About): Question => ({
  title: `Is ${about.name} somebody else in ${about.product}?`,
  body: [
    'It was confirmed that they are the same person. That is taken back, and they are compared apart from each other.',
  ],
  yes: 'It is somebody else',
  no: 'Leave it',
  danger: false,
  action: 'products/differences/part',
  payload: payloadOf(about.chosen),
});

/** Before one role is removed here. `site`: where it is managed. */
export const removeOne = (
  about: About,
  {
    grantId,
    site,
    role,
    place,
  }: { readonly grantId: string; readonly site: string; readonly role: string; readonly place: string },
): Question => ({
  title: `Remove ${about.product} from ${about.name}?`,
  body: [
    `They lose ${role} in ${about.product} at ${place}, and are signed out of it.`,
    'Their other products are as they were. You can give it again.',
  ],
  yes: 'Remove here',
  no: 'Keep it',
  danger: true,
  action: 'products/differences/remove-one',
  payload: { grantId, managedAt: site },
  noteHint: 'It is kept with the role, and the audit log shows it.',
});

/** Before a difference that is ignored is looked at again. */
export const lookAgain = (about: About): Question => ({
  title: `Look at ${about.name} again?`,
  body: ['It stands among the differences again.'],
  yes: 'Look at it again',
  no: 'Not now',
  danger: false,
  action: 'products/differences/look-again',
  payload: payloadOf(about.chosen),
});
