import type { RefusalCode } from '../refusal.ts';
import type { SignedIn } from '../trust/site.ts';
import { findSite } from '../trust/site.ts';
import { unitOfWork, type Services } from '../unit-of-work.ts';

/** How far a request came: where it works, and in which role, as far as that was found out. */
export interface Trace {
  trustId: string | null;
  schoolId: string | null;
  /** Whether the site let it in. */
  admitted: boolean;
  actingAs: string | null;
}

interface Asking {
  readonly services: Services;
  readonly person: SignedIn | null;
  readonly key?: SignedIn | null;
  readonly requestId: string;
}

interface Refused {
  readonly code: RefusalCode;
  readonly path: string;
  readonly type: 'query' | 'mutation' | 'subscription';
  readonly getRawInput: () => Promise<unknown>;
}

/**
 * Writes down, in a transaction of its own, that the rules refused something: every change that was tried, and every look
 * at a site that is not for whoever looks. Of what was sent, only the id of what it is about. What a stranger tries with
 * a link that nobody was sent concerns no trust, and stands in no log. Not for what whoever found it out wrote down.
 */
export async function writeRefusal(asking: Asking, trace: Trace, refused: Refused): Promise<void> {
  const { code, path, type } = refused;
  const { services, requestId } = asking;
  const person = asking.person ?? asking.key ?? null;
  const input = new Map<string, unknown>(Object.entries(Object(await refused.getRawInput())));
  if (type !== 'mutation' && (trace.admitted || !input.has('site'))) return;
  const { trustId, schoolId } = await placeOf({ services, requestId, person }, trace, input.get('site'));
  if (person === null && trustId === null) return;
  const actor = {
    accountId: person?.accountId ?? null,
    label: person?.name ?? 'Somebody not signed in',
    actingAs: trace.actingAs,
    trustId,
    requestId,
  };
  const about = subjectOf(input) ?? (person && { kind: 'account', id: person.accountId });
  await unitOfWork(services, actor, async ({ audit }) =>
    audit(path, about ?? { kind: 'procedure', id: path }, { code }, { schoolId, outcome: 'refused' }),
  );
}

/** Where it was tried: the site that let them in, or a site of theirs where they may not do this. */
async function placeOf(
  { services, person, requestId }: Asking,
  trace: Trace,
  siteId: unknown,
): Promise<Pick<Trace, 'trustId' | 'schoolId'>> {
  if (trace.admitted || person === null || typeof siteId !== 'string' || !uuid.test(siteId)) return trace;
  const actor = { accountId: person.accountId, label: person.name, trustId: null, requestId };
  return (await findSite(services, person.administrations, actor, siteId)) ?? trace;
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

const subjects = [
  ['administratorId', 'administrator'],
  ['invitationId', 'invitation'],
  ['grantId', 'grant'],
  ['requestId', 'request'],
  ['personId', 'person'],
  ['planId', 'plan'],
  ['productId', 'product'],
  ['roleId', 'product_role'],
  ['keyId', 'api_key'],
  ['approvalId', 'approval'],
  ['importId', 'roster_import'],
] as const;

/** What was to be changed: an id that was sent says nothing by itself, and names only what is of the trust. */
function subjectOf(input: ReadonlyMap<string, unknown>): { kind: string; id: string } | null {
  for (const [field, kind] of subjects) {
    const id = input.get(field);
    if (typeof id === 'string' && uuid.test(id)) return { kind, id };
  }
  return null;
}
