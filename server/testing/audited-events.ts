import type { PrepareAudited } from './audited-office.ts';
import { addTestEndpoint } from './event-endpoint.ts';

const unknown = crypto.randomUUID();

/** Changes to where products are told what happens. */
export const auditedEvents: Readonly<Record<string, PrepareAudited>> = {
  'events.add': async ({ world, owner, site }) => {
    const { productId, url } = await addTestEndpoint(world);
    const api = world.as(owner);
    const add = (to: string) => () => api.events.add({ site, productId, url: to, events: ['grant.ended'] });
    return {
      done: add(`${url}/more`),
      refused: add(url),
      writes: ['endpoint.added'],
      about: 'event_endpoint',
    };
  },
  'events.change': async ({ world, owner, site }) => {
    const { productId, endpointId, url } = await addTestEndpoint(world);
    const api = world.as(owner);
    const change = (id: string) => () =>
      api.events.change({ site, productId, endpointId: id, url, events: ['grant.ended'] });
    return {
      done: change(endpointId),
      refused: change(unknown),
      writes: ['endpoint.changed'],
      about: 'event_endpoint',
    };
  },
  'events.renewSecret': async ({ world, owner, site }) => {
    const { productId, endpointId } = await addTestEndpoint(world);
    const api = world.as(owner);
    const renew = (id: string) => async () => {
      const { secret } = await api.events.renewSecret({ site, productId, endpointId: id });
      return { key: secret };
    };
    return {
      done: renew(endpointId),
      refused: renew(unknown),
      writes: ['endpoint.secret_renewed'],
      about: 'event_endpoint',
    };
  },
  'events.pause': async ({ world, owner, site }) => {
    const { productId, endpointId } = await addTestEndpoint(world);
    const api = world.as(owner);
    const pause = () => api.events.pause({ site, productId, endpointId });
    return { done: pause, writes: ['endpoint.paused'], about: 'event_endpoint' };
  },
  'events.start': async ({ world, owner, site }) => {
    const { productId, endpointId } = await addTestEndpoint(world);
    const api = world.as(owner);
    await api.events.pause({ site, productId, endpointId });
    const start = () => api.events.start({ site, productId, endpointId });
    return { done: start, writes: ['endpoint.started'], about: 'event_endpoint' };
  },
  'events.stop': async ({ world, owner, site }) => {
    const { productId, endpointId } = await addTestEndpoint(world);
    const api = world.as(owner);
    const stop = () => api.events.stop({ site, productId, endpointId });
    return { done: stop, writes: ['endpoint.stopped'], about: 'event_endpoint' };
  },
  'events.remove': async ({ world, owner, site }) => {
    const { productId, endpointId } = await addTestEndpoint(world);
    const api = world.as(owner);
    const remove = () => api.events.remove({ site, productId, endpointId });
    return { done: remove, writes: ['endpoint.removed'], about: 'event_endpoint' };
  },
  'events.sendTest': async ({ world, owner, site }) => {
    const { productId, endpointId } = await addTestEndpoint(world);
    const api = world.as(owner);
    const send = (id: string) => () => api.events.sendTest({ site, productId, endpointId: id });
    return {
      done: send(endpointId),
      refused: send(unknown),
      writes: ['endpoint.tested'],
      about: 'event_endpoint',
    };
  },
  'events.sendAgain': async ({ world, owner, site }) => {
    const { productId, endpointId } = await addTestEndpoint(world);
    const api = world.as(owner);
    const { deliveryId } = await api.events.sendTest({ site, productId, endpointId });
    const again = (id: string) => () => api.events.sendAgain({ site, productId, endpointId, deliveryId: id });
    return {
      done: again(deliveryId),
      refused: again(unknown),
      writes: ['endpoint.sent_again'],
      about: 'event_endpoint',
    };
  },
};
