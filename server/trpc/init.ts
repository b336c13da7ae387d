import { initTRPC, TRPCError } from '@trpc/server';
import { z } from 'zod';
import type { Auth } from '../accounts/auth.ts';
import { countUnknownLink } from '../accounts/throttle/count-unknown-link.ts';
import { heldAt, type Permission } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { Actor } from '../trust/actor.ts';
import { siteFor, type SignedIn } from '../trust/site.ts';
import { reading, unitOfWork, type Reading, type Services, type UnitOfWork } from '../unit-of-work.ts';
import { httpMeaning } from './http-meaning.ts';
import { writeRefusal, type Trace } from './write-refusal.ts';
import { wrongFields } from './wrong-fields.ts';

/** What every request brings along. Built in one place for pages and for `/trpc`. */
export interface Context {
  readonly services: Services;
  readonly auth: Auth;
  readonly person: SignedIn | null;
  /** Whom the API key of the request stands for: it acts at sites, and is nobody anywhere else. */
  readonly key?: SignedIn | null;
  /** Who is asking by now: long answers ask again. */
  readonly whoIs: () => Promise<SignedIn | null>;
  readonly requestId: string;
  /** What the answer tells the browser to keep: only the sign-in writes here. */
  readonly setCookies: Headers;
  readonly request: { readonly headers: Headers; readonly ip: string | null };
}

const t = initTRPC.context<Context>().create({
  errorFormatter: ({ shape, error, ctx }) => {
    const refusal = error.cause instanceof Refusal ? error.cause : null;
    const internal = error.code === 'INTERNAL_SERVER_ERROR';
    return {
      code: shape.code,
      message: refusal?.code ?? (internal ? 'Something went wrong on our side.' : error.code),
      data: {
        code: error.code,
        httpStatus: shape.data.httpStatus,
        refusal: refusal?.code ?? null,
        detail: refusal?.detail ?? null,
        /** Which of the fields that were sent are wrong. */
        fields: error.cause instanceof z.ZodError ? wrongFields(error.cause) : [],
        requestId: ctx?.requestId ?? null,
      },
    };
  },
});

export const { router, createCallerFactory } = t;

/** Gives the domain's refusals their HTTP meaning; everything else stays a bug. */
const translateRefusals = t.middleware(async ({ ctx, path, type, getRawInput, next }) => {
  const trace: Trace = { trustId: null, schoolId: null, admitted: false, actingAs: null };
  const result = await next({ ctx: { trace } });
  if (!result.ok) {
    const { cause } = result.error;
    if (cause instanceof Refusal && !cause.isWrittenDown)
      await writeRefusal(ctx, trace, { code: cause.code, path, type, getRawInput });
    throw inHttp(cause) ?? result.error;
  }
  return isLive(result.data) ? { ...result, data: translated(result.data) } : result;
});

function inHttp(cause: unknown): TRPCError | null {
  if (!(cause instanceof Refusal)) return null;
  return new TRPCError({ code: httpMeaning[cause.code], message: cause.message, cause });
}

const isLive = (answer: unknown): answer is AsyncIterable<unknown> =>
  typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer;

/** A live answer is refused in the middle as it would be at its beginning. */
async function* translated(answers: AsyncIterable<unknown>): AsyncGenerator<unknown> {
  try {
    yield* answers;
  } catch (error) {
    throw inHttp(error) ?? error;
  }
}

/** Anyone, signed in or not. `as` runs a query or a command for a trust. */
export const open = t.procedure.use(translateRefusals).use(({ ctx, next }) => {
  const { services, requestId, trace } = ctx;
  const asking = ctx.person ?? ctx.key ?? null;
  const actorIn = (
    trustId: string | null,
    actingAs: string | null = null,
    schoolId: string | null = null,
  ): Actor => ({
    accountId: asking?.accountId ?? null,
    label: asking?.name ?? 'Somebody not signed in',
    actingAs,
    trustId,
    schoolId,
    requestId,
  });
  const inTrust = (
    trustId: string | null,
    actingAs: string | null = null,
    schoolId: string | null = null,
  ) => {
    trace.trustId = trustId;
    return doors(services, actorIn(trustId, actingAs, schoolId));
  };
  return next({ ctx: { asking, actorIn, inTrust, ...inTrust(null) } });
});

/** Counts links that are not ours. Inside the door, so that refusals are still refusals. */
const countUnknown = t.middleware(async ({ ctx, next }) => {
  const result = await next();
  const isUnknown = result.ok
    ? unknownLink.safeParse(result.data).success
    : isUnknownLink(result.error.cause);
  if (isUnknown) await countUnknownLink(ctx.services, { ...ctx.request, requestId: ctx.requestId });
  return result;
});
const unknownLink = z.object({ state: z.literal('unknown') });
const isUnknownLink = (cause: unknown) => cause instanceof Refusal && cause.code === 'link_unknown';
/** Anyone who brings a link from a mail. */
export const byLink = open.use(countUnknown);

/** Someone signed in. */
export const signedIn = open.use(({ ctx, next }) => {
  if (ctx.person === null) throw new TRPCError({ code: 'UNAUTHORIZED' });
  return next({ ctx: { person: ctx.person } });
});

/** Someone signed in, or an API key. */
const known = open.use(({ ctx, next }) => {
  if (ctx.asking === null) throw new TRPCError({ code: 'UNAUTHORIZED' });
  return next({ ctx: { person: ctx.asking } });
});

/**
 * Someone who may do `permission` at the site that the input names: the id of a trust or of a school.
 * `again` decides it afresh, for answers that outlast a moment: they end with the access they stand for.
 */
export const atSite = (permission: Permission) =>
  known.input(z.object({ site: z.uuid() })).use(async ({ ctx, input, next }) => {
    const admit = async (person: SignedIn | null) => {
      if (person === null) throw new TRPCError({ code: 'UNAUTHORIZED' });
      const site = await siteFor(ctx.services, person, ctx.actorIn(null), input.site, permission);
      const actingAs = ctx.key ? ctx.key.name : heldAt(person.administrations, site);
      Object.assign(ctx.trace, { ...site, admitted: true, actingAs });
      return { site, ...ctx.inTrust(site.trustId, actingAs, site.schoolId) };
    };
    const again = async () => admit(await ctx.whoIs());
    return next({ ctx: { ...(await admit(ctx.person)), again } });
  });

/** Refuses `prove_again` unless this person proved a moment ago who they are. */
export function requireProven(person: SignedIn | null): void {
  if (person?.isProven !== true) throw new Refusal('prove_again');
}

/** Refuses `prove_again` unless whoever asks proved a moment ago who they are: before what cannot be taken back. */
const proven = t.middleware(({ ctx, next }) => {
  requireProven(ctx.person);
  return next();
});
/** Someone signed in who proved a moment ago who they are. */
export const provenSelf = signedIn.use(proven);
/** As {@link atSite}, for somebody who proved a moment ago who they are. */
export const provenAtSite = (permission: Permission) => atSite(permission).use(proven);

function doors(services: Services, actor: Actor) {
  return {
    read: <Result>(work: (reading: Reading) => Promise<Result>) => reading(services, actor, work),
    run: <Result>(work: (uow: UnitOfWork) => Promise<Result>) => unitOfWork(services, actor, work),
  };
}
