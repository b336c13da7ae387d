import { Hono } from 'hono';
import type { Portal } from './ask-portal.ts';
import type { begunSignIns } from './begun-sign-ins.ts';
import type { cookiesOf } from './cookies.ts';
import type { DemoProduct } from './demo-settings.ts';
import { messagePage } from './signed-out-page.ts';
import type { Visits } from './visits.ts';

interface Parts {
  readonly product: DemoProduct;
  readonly portal: Portal;
  readonly visits: Visits;
  readonly cookies: ReturnType<typeof cookiesOf>;
  readonly begun: ReturnType<typeof begunSignIns>;
}

/** To the portal and back, out again, and what the portal says of its own accord. */
export function signInRoutes({ product, portal, visits, cookies, begun }: Parts): Hono {
  const app = new Hono();
  const say = (title: string, text: string, label = 'Try again') => messagePage(product, title, text, label);
  const problem = (error: unknown) => {
    console.error(JSON.stringify({ at: `demo product ${product.name}`, error: String(error) }));
    return say(
      'That did not work',
      `The portal cannot be reached, or does not know ${product.name} any more. Its page “Connection” in the portal tells how it is connected.`,
    );
  };

  /* Also where the portal's home page leads: whoever is signed in there is signed in here by one click. */
  app.get('/sign-in', async (c) => {
    try {
      const { address, checks } = await portal.start();
      begun.keep(cookies.keepBrowser(c), checks);
      return c.redirect(address, 303);
    } catch (error) {
      return c.html(problem(error), 502);
    }
  });

  app.get('/signed-in', async (c) => {
    const checks = begun.take(c.req.query('state') ?? '', cookies.browser(c));
    if (checks === null)
      return c.html(say('This sign-in has run out', 'It took too long, or began in another window.'), 400);
    if (c.req.query('error') === 'access_denied')
      return c.html(
        say(`You have no access to ${product.name}`, 'The portal says that you may not come in here.'),
        403,
      );
    try {
      const { sid, visitor, idToken, refreshToken } = await portal.finish(new URL(c.req.url).search, checks);
      cookies.keepVisit(c, visits.add({ sid, visitor, idToken, refreshToken }).id);
      return c.redirect('/', 303);
    } catch (error) {
      return c.html(problem(error), 502);
    }
  });

  app.post('/sign-out', async (c) => {
    const visit = visits.find(cookies.visit(c));
    if (visit === null) return c.redirect('/', 303);
    visits.end(visit, 'here');
    return c.redirect(await portal.signOutAddress(visit.idToken).catch(() => '/signed-out'), 303);
  });
  app.get('/signed-out', (c) =>
    c.html(say(`You have left ${product.name}`, 'You may close this page.', 'Sign in again')),
  );

  /* A notice that comes twice says nothing new: the second time there is nobody left whom it could be about. */
  app.post('/back-channel-logout', async (c) => {
    const token = (await c.req.parseBody())['logout_token'];
    try {
      visits.endAbout(await portal.heard(typeof token === 'string' ? token : ''));
      return c.body(null, 204);
    } catch {
      return c.json({ error: 'invalid_request' }, 400);
    }
  });
  return app;
}
