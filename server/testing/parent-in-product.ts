import { connectProduct } from './connected-product.ts';
import { openProduct } from './opened-product.ts';
import { addRegisteredParent } from './registered-parent.ts';
import type { RunningSignIn } from './run-sign-in.ts';
import type { World } from './world.ts';

/** A parent with a child at each of these schools, who opened the product that families may open; and the office. */
export async function parentInProduct(world: World, portal: RunningSignIn, schools: readonly string[]) {
  const evenings = await connectProduct(world, portal, {
    product: 'Parents Evening',
    signOutUri: 'https://evenings.example/signed-out',
  });
  const parent = await addRegisteredParent(world, { schools });
  const own = await parent.signIn();
  const opened = await openProduct(evenings, portal.browser(own));
  const office = world.as(await world.administrator('account_owner'));
  const site = world.trust.id;
  const revokeAt = async (schoolId: string) => {
    await parent.childLeaves(schoolId);
    await office.contacts.revoke({ site, contactId: parent.contactId, schoolId });
  };
  return { ...parent, evenings, own, opened, office, site, revokeAt };
}

export type ParentInProduct = Awaited<ReturnType<typeof parentInProduct>>;
