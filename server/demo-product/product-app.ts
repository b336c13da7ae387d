import { Hono } from 'hono';
import { askPortal } from './ask-portal.ts';
import { begunSignIns } from './begun-sign-ins.ts';
import { cookiesOf } from './cookies.ts';
import type { DemoProduct } from './demo-settings.ts';
import { guarded } from './guarded.ts';
import { freshMs, keepFresh } from './keep-fresh.ts';
import { newsOf } from './news-of.ts';
import { productIcon, productScript, productStyle } from './product-style.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { signedInPage } from './signed-in-page.ts';
import { endedPage, welcomePage } from './signed-out-page.ts';
import { openVisits } from './visits.ts';

/**
 * A product as a supplier would write it: it signs people in by the portal, shows who they are, asks again now and then, and lets
 * go of them as soon as the portal says so. It knows nothing of the portal but its address, its own id and its secret.
 */
export function productApp(issuer: string, product: DemoProduct): Hono {
  const visits = openVisits();
  const portal = askPortal(issuer, product);
  const fresh = keepFresh(portal, visits);
  const cookies = cookiesOf(product.url);
  const hue = 160 + (([...product.name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) * 47) % 180);
  const app = new Hono();

  app.use(guarded(product.url, new URL(issuer).origin));
  app.get('/product.css', (c) =>
    c.body(productStyle(hue), 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  );
  app.get('/product.js', (c) =>
    c.body(productScript, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  );
  app.get('/icon.svg', (c) => c.body(productIcon(hue), 200, { 'Content-Type': 'image/svg+xml' }));

  app.get('/', async (c) => {
    const visit = visits.find(cookies.visit(c));
    if (visit === null) return c.html(welcomePage(product));
    await fresh(visit, freshMs);
    return c.html(visit.ended === null ? signedInPage(product, visit) : endedPage(product, visit));
  });
  app.get('/news', (c) => newsOf(c, visits.find(cookies.visit(c)), { visits, fresh }));
  app.post('/renew', async (c) => {
    const visit = visits.find(cookies.visit(c));
    if (visit !== null) await fresh(visit);
    return c.redirect('/', 303);
  });
  app.route('/', signInRoutes({ product, portal, visits, cookies, begun: begunSignIns() }));
  return app;
}
