import { z } from 'zod';
import { atSite, provenAtSite, router } from '../trpc/init.ts';
import { line } from '../trust/text.ts';
import { addEndpoint } from './add-endpoint.ts';
import { changeEndpoint } from './change-endpoint.ts';
import { judgeAddress } from './judge-address.ts';
import { listDeliveries } from './list-deliveries.ts';
import { listEndpoints } from './list-endpoints.ts';
import { removeEndpoint } from './remove-endpoint.ts';
import { rotateSecret } from './rotate-secret.ts';
import { eventTypes } from './rules.ts';
import { sendAgain } from './send-again.ts';
import { sendTest } from './send-test.ts';
import { setEndpointState } from './set-endpoint-state.ts';

const ofProduct = z.strictObject({ site: z.uuid(), productId: z.uuid() });
const oneEndpoint = ofProduct.extend({ endpointId: z.uuid() });
const wanted = {
  url: line(2000).min(1),
  events: z
    .array(z.enum(eventTypes))
    .min(1)
    .max(eventTypes.length)
    .transform((chosen) => eventTypes.filter((type) => chosen.includes(type))),
};
const stateChange = (state: 'on' | 'paused' | 'off') =>
  atSite('product:manage')
    .input(oneEndpoint)
    .mutation(({ ctx, input: { site: _, ...which } }) =>
      ctx.run((uow) => setEndpointState(uow, { ...which, state })),
    );

/** What a product is told of as it happens, and where. Each procedure acts at a trust. */
export const eventsRouter = router({
  /** The endpoints of a product. */
  endpoints: atSite('product:manage')
    .input(ofProduct)
    .query(({ ctx, input }) => ctx.read((reading) => listEndpoints(reading, input.productId))),

  /** What a product was told, 30 at a time, the newest first; `before` is the `next` of the page before. */
  deliveries: atSite('product:manage')
    .input(
      ofProduct.extend({
        show: z.enum(['all', 'failed']).default('all'),
        before: z
          .string()
          .regex(/^\d{1,18}\.[\da-f-]{36}$/)
          .nullable()
          .default(null),
      }),
    )
    .query(({ ctx, input }) => ctx.read((reading) => listDeliveries(reading, input))),

  /** Adds an endpoint and answers with its secret, this once. Refuses `product_unknown`, `endpoint_refused`, `name_taken`, `endpoints_many`. */
  add: provenAtSite('product:manage')
    .input(ofProduct.extend(wanted))
    .mutation(async ({ ctx, input }) => {
      await judgeAddress(ctx.services.settings, input.url);
      return ctx.run((uow) => addEndpoint(uow, { ...input, site: ctx.site }));
    }),

  /** Changes where an endpoint is and what it is told. Refuses `not_found`, `endpoint_refused`, `name_taken`. */
  change: provenAtSite('product:manage')
    .input(oneEndpoint.extend(wanted))
    .mutation(async ({ ctx, input: { site: _, ...changed } }) => {
      await judgeAddress(ctx.services.settings, changed.url);
      return ctx.run((uow) => changeEndpoint(uow, changed));
    }),

  /** Gives an endpoint a new secret and answers with it, this once; the former one signs, too, for a day. Refuses `not_found`. */
  renewSecret: provenAtSite('product:manage')
    .input(oneEndpoint)
    .mutation(({ ctx, input: { site: _, ...which } }) => ctx.run((uow) => rotateSecret(uow, which))),

  /** Lets an endpoint be told again. Refuses `not_found`, `illegal_transition`. */
  start: stateChange('on'),

  /** Keeps what happens for later. Refuses `not_found`, `illegal_transition`. */
  pause: stateChange('paused'),

  /** Tells an endpoint nothing any more; what waits is given up. Refuses `not_found`, `illegal_transition`. */
  stop: stateChange('off'),

  /** Removes an endpoint for good. Refuses `not_found`. */
  remove: atSite('product:manage')
    .input(oneEndpoint)
    .mutation(({ ctx, input: { site: _, ...which } }) => ctx.run((uow) => removeEndpoint(uow, which))),

  /** Sends a test event to an endpoint. Refuses `not_found`, `illegal_transition`. */
  sendTest: atSite('product:manage')
    .input(oneEndpoint)
    .mutation(({ ctx, input: { site: _, ...which } }) => ctx.run((uow) => sendTest(uow, which))),

  /** Sends one delivery again; null: all that were given up. Refuses `not_found`, `illegal_transition`. */
  sendAgain: atSite('product:manage')
    .input(oneEndpoint.extend({ deliveryId: z.uuid().nullable() }))
    .mutation(({ ctx, input: { site: _, ...again } }) => ctx.run((uow) => sendAgain(uow, again))),
});
