import { eventTypes, type EventType } from '#server/events/rules.ts';
import type { EventEndpoint } from '../../../answers.ts';
import type { Faults } from '../../use-fields.ts';

/** An endpoint as its form holds it. */
export interface EndpointFields {
  readonly url: string;
  readonly events: readonly EventType[];
}

/** What the form begins with. */
export const fieldsOf = (endpoint: EventEndpoint | null): EndpointFields =>
  endpoint === null ? { url: '', events: eventTypes } : { url: endpoint.url, events: endpoint.events };

/** What is wrong with an endpoint as it was typed, before it is sent. Whether it can be called only the server knows. */
export const endpointFaults = ({ url, events }: EndpointFields): Faults<EndpointFields> => ({
  ...(!/^https?:\/\/\S+$/i.test(url.trim()) && {
    url: 'Give an address that begins with https://. Whoever looks after the product knows it.',
  }),
  ...(events.length === 0 && { events: 'Choose at least one thing that it is told.' }),
});
