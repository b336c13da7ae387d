import { holdAccount } from '../../accounts/end-sessions.ts';
import { signOut } from '../../accounts/sign-out.ts';
import type { SignedIn } from '../../trust/site.ts';
import { unitOfWork, type Services } from '../../unit-of-work.ts';
import { hashOf } from '../provider/hash-of.ts';
import { nameOf } from './name-of.ts';

/** Who signs out, in the browser of this session of the provider; `here`: who is signed in to the portal in it. */
interface Leaving {
  readonly accountId: string;
  readonly uid: string;
  readonly here: SignedIn | null;
}

/**
 * Signs somebody out of everything in one browser, because a product asked them and they want to: of all products that they
 * opened there, and of the portal. Somebody else who is signed in to the portal there by now stays so.
 */
export async function signOutHere(services: Services, { accountId, uid, here }: Leaving): Promise<void> {
  const actor = { accountId, label: await nameOf(services, accountId), trustId: null, requestId: null };
  await unitOfWork(services, actor, async (uow) => {
    await holdAccount(uow, accountId);
    const [left] = await uow.sql<{ ended: number }>('select leave_products($1, $2, null) as ended', [
      accountId,
      hashOf(uid),
    ]);
    if (here?.accountId === accountId) await signOut(uow, { person: here, everywhere: false });
    else if (left?.ended) {
      const about = { kind: 'account', id: accountId };
      uow.audit('account.signed_out', about, { sessionId: null, everywhere: false });
    }
  });
}
