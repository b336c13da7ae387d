import { people } from '../../counted.ts';
import type { Question } from '../../invitations/questions.ts';

interface Product {
  readonly id: string;
  readonly name: string;
}

/** Before a product is disconnected. */
export const disconnect = ({ id, name }: Product, signedIn: number): Question => ({
  title: `Disconnect ${name}?`,
  body: [
    `Nobody signs in to ${name} by the portal any more, and its secret is dead at once.`,
    signedIn === 0
      ? 'Nobody is signed in to it by the portal now.'
      : `Whoever is signed in to it by the portal is signed out: ${people(signedIn)}.`,
    'Roles stay as they are. You can connect it again, with a new secret.',
  ],
  yes: 'Disconnect',
  no: 'Keep it',
  danger: true,
  action: 'products/connection/end',
  payload: { productId: id },
});

/** Before a product gets the roster's ids of people. */
export const allowRoster = ({ id, name }: Product): Question => ({
  title: `Let ${name} have the roster’s ids?`,
  body: [
    `${name} is then told by which ids the MIS knows whoever signs in to it. It can match people to its own records by them.`,
    'You can withdraw this at any time. What it was told it keeps.',
  ],
  yes: 'Allow',
  no: 'Not now',
  danger: false,
  action: 'products/connection/allow-roster',
  payload: { productId: id },
});

/** Before a product gets them no longer. */
export const withdrawRoster = ({ id, name }: Product): Question => ({
  title: `Withdraw the roster’s ids from ${name}?`,
  body: [
    `From the next sign-in on it is not told by which ids the MIS knows people. What it was told it keeps.`,
  ],
  yes: 'Withdraw',
  no: 'Keep it',
  danger: true,
  action: 'products/connection/withdraw-roster',
  payload: { productId: id },
});
