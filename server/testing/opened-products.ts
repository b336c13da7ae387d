import { connectProduct, type Connection } from './connected-product.ts';
import { openProduct } from './opened-product.ts';
import type { RunningSignIn } from './run-sign-in.ts';
import { addTeacher } from './teacher.ts';
import type { Browser, World } from './world.ts';

/** Somebody with a role in Tracker and one in Insights, who has opened both in one browser, and how to open them in another. */
export async function openBoth(
  world: World,
  portal: RunningSignIn,
  { tracker: more = {}, insights: others = {} }: { tracker?: Connection; insights?: Connection } = {},
) {
  const signOutUri = 'https://product.example/signed-out';
  const [tracker, insights] = [
    await connectProduct(world, portal, { product: 'Tracker', signOutUri, ...more }),
    await connectProduct(world, portal, { product: 'Insights', signOutUri, ...others }),
  ];
  const teacher = await addTeacher(world);
  const { id, riverside } = world.trust;
  const grants = {
    tracker: await teacher.give(riverside, 'Tracker', 'Partial Edit'),
    insights: await teacher.give(id, 'Insights', 'Full Read-only'),
  };
  /** Opens both in a browser in which they are signed in to the portal. */
  async function openIn(own: Browser) {
    const browser = portal.browser(own);
    return {
      own,
      browser,
      tracker: await openProduct(tracker, browser),
      insights: await openProduct(insights, browser),
    };
  }
  const desk = await openIn(await teacher.signIn());
  return { ...teacher, grants, tracker, insights, openIn, desk };
}

/** What products are still to be told, as "Tracker access_ended due". */
export async function noticesOf(world: World): Promise<string[]> {
  const rows = await world.rows<{ notice: string }>(
    `select p.name || ' ' || s.end_reason || ' ' || n.state as notice from sign_out_notice n
     join product_session s on s.id = n.product_session_id join product p on p.id = s.product_id order by n.id`,
  );
  return rows.map(({ notice }) => notice);
}
