import { Hono } from 'hono';
import { authenticatorPage, type ShownCode } from './authenticator-page.ts';
import { style } from './inbox-style.ts';
import { listPage } from './list-page.ts';
import type { Mailbag } from './mailbag.ts';
import { messagePage } from './message-page.ts';
import type { ReceivedMail } from './received-mail.ts';

const policy = (rest: string) => ({
  'Content-Security-Policy': `default-src 'none'; base-uri 'none'; form-action 'self'; ${rest}`,
});
const forPages = policy(`style-src 'self'; frame-src 'self'; img-src 'self'; frame-ancestors 'none'`);
/** A mail may style itself and open its links in a new tab, and nothing else. */
const forMails = {
  'Content-Security-Policy': [
    `default-src 'none'`,
    `style-src 'unsafe-inline'`,
    `img-src data:`,
    `frame-ancestors 'self'`,
    'sandbox allow-popups allow-popups-to-escape-sandbox',
  ].join('; '),
};

/** The pages of the inbox, to be mounted at /dev/inbox. */
export function inboxApp(
  { messages }: Pick<Mailbag, 'messages'>,
  codes: () => readonly ShownCode[] = () => [],
): Hono {
  const app = new Hono();
  const newestFor = (search: string) =>
    messages()
      .filter(({ envelope, to }) => `${envelope.to.join(' ')} ${to}`.toLowerCase().includes(search))
      .toReversed();
  const named = (id: string) => messages().find((mail) => String(mail.id) === id);

  app.get('/', (c) => {
    const search = c.req.query('to')?.trim() ?? '';
    return c.html(listPage(newestFor(search.toLowerCase()), search), 200, forPages);
  });
  app.get('/authenticator', (c) => c.html(authenticatorPage(codes()), 200, { ...forPages, Refresh: '5' }));
  app.get('/inbox.css', (c) => c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/messages.json', (c) =>
    c.json(newestFor(c.req.query('to')?.trim().toLowerCase() ?? '').map(asData)),
  );
  app.get('/messages/:id', (c) => {
    const mail = named(c.req.param('id'));
    return mail
      ? c.html(messagePage(mail, c.req.query('as') === 'text' ? 'text' : 'html'), 200, forPages)
      : c.notFound();
  });
  app.get('/messages/:id/html', (c) => {
    const mail = named(c.req.param('id'));
    if (!mail) return c.notFound();
    return c.html(mail.html.replace(/<head[^>]*>/i, '$&<base target="_blank">'), 200, forMails);
  });
  app.get('/messages/:id/raw', (c) => {
    const mail = named(c.req.param('id'));
    return mail ? c.text(mail.raw.toString('latin1'), 200, forPages) : c.notFound();
  });
  return app;
}

const asData = ({ raw, ...mail }: ReceivedMail) => ({ ...mail, size: raw.length });
