import { counted, subjectOf, what, type Telling } from './telling.ts';

const endpoint =
  (verb: string, afterwards = ''): Telling =>
  (entry, names) =>
    `${verb} ${what(subjectOf(entry, names), 'a product')}${afterwards}`;

/** What is told of where products are told what happens. */
export const eventTellings: Readonly<Record<string, Telling>> = {
  'endpoint.added': endpoint('added an endpoint for the events of'),
  'endpoint.changed': endpoint('changed an endpoint for the events of'),
  'endpoint.paused': endpoint('paused the events of', ': what happens is told later'),
  'endpoint.started': endpoint('started the events of'),
  'endpoint.stopped': endpoint('stopped the events of', ': nothing more is told there'),
  'endpoint.given_up': (entry, names) =>
    `stopped the events of ${what(subjectOf(entry, names), 'a product')}, ${
      entry.details['reason'] === 'gone'
        ? 'which answered that it is gone for good'
        : 'which accepted nothing for three days'
    }`,
  'endpoint.removed': endpoint('removed an endpoint for the events of'),
  'endpoint.secret_renewed': endpoint('renewed the secret that signs the events of'),
  'endpoint.tested': endpoint('sent a test event to'),
  'endpoint.sent_again': (entry, names) =>
    `sent ${counted(Number(entry.details['count']), 'event', 'events')} of ${what(subjectOf(entry, names), 'a product')} again`,
};
