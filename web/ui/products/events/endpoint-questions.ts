import type { EventEndpoint } from '../../../answers.ts';
import type { Question } from '../../invitations/questions.ts';

interface Product {
  readonly id: string;
  readonly name: string;
}
const payloadOf = ({ id: productId }: Product, { id: endpointId }: EventEndpoint) => ({
  productId,
  endpointId,
});

/** Before an endpoint is told nothing more. */
export const switchOff = (product: Product, endpoint: EventEndpoint): Question => ({
  title: `Tell ${product.name} nothing more?`,
  body: [
    'What happens from now on is not kept for it. To keep it, pause the endpoint instead.',
    ...(endpoint.waiting > 0
      ? ['What waits is not sent. It stays in the list below and can be sent again.']
      : []),
    'Nobody’s access changes by this.',
  ],
  yes: 'Switch off',
  no: 'Keep it on',
  danger: true,
  action: 'products/events/stop',
  payload: payloadOf(product, endpoint),
});

/** Before an endpoint is removed for good. */
export const removeIt = (product: Product, endpoint: EventEndpoint): Question => ({
  title: 'Remove this endpoint?',
  body: [
    `${product.name} is told nothing more at ${new URL(endpoint.url).host}, and the secret is destroyed.`,
    'What it was told stays in the list below for thirty days.',
  ],
  yes: 'Remove',
  no: 'Keep it',
  danger: true,
  action: 'products/events/remove',
  payload: payloadOf(product, endpoint),
});

/** Before all that was not accepted is sent once more. */
export const sendAllAgain = (product: Product, endpoint: EventEndpoint): Question => ({
  title: endpoint.givenUp === 1 ? 'Send one event again?' : `Send ${endpoint.givenUp} events again?`,
  body: [
    `${product.name} is told what it did not accept in the last thirty days, in the order in which it happened.`,
    'Each keeps the number that it was sent with, by which the product knows what it had already.',
  ],
  yes: 'Send again',
  no: 'Not now',
  danger: false,
  action: 'products/events/again-all',
  payload: payloadOf(product, endpoint),
});
