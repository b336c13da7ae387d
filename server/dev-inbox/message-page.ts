import { html } from 'hono/html';
import { page, time, type Html } from './page.ts';
import type { ReceivedMail } from './received-mail.ts';

/** One mail: its facts, its links, and how it looks or how it reads without HTML. */
export const messagePage = (mail: ReceivedMail, view: 'html' | 'text'): Html => {
  const { id, at, envelope, from, to, subject, messageId, links } = mail;
  return page(
    subject,
    html`
      <h1>${subject}</h1>
      <dl>
        <dt>To</dt>
        <dd>${to}</dd>
        <dt>From</dt>
        <dd>${from}</dd>
        <dt>Handed over</dt>
        <dd>${time(at)}, from ${envelope.from} to ${envelope.to.join(', ')}</dd>
        <dt>Message-ID</dt>
        <dd>${messageId}</dd>
        <dt>Links</dt>
        <dd>
          ${
            links.length === 0
              ? 'None'
              : html`<ul>
                  ${links.map(link)}
                </ul>`
          }
        </dd>
      </dl>
      <nav aria-label="Ways to read this mail">
        ${tab('As it looks', `/dev/inbox/messages/${id}`, view === 'html')}
        ${tab('Plain text', `/dev/inbox/messages/${id}?as=text`, view === 'text')}
        ${tab('As it was sent', `/dev/inbox/messages/${id}/raw`, false)}
      </nav>
      ${view === 'text' ? html`<pre>${mail.text}</pre>` : looks(id)}
    `,
  );
};

const tab = (label: string, href: string, current: boolean) =>
  current ? html`<a href="${href}" aria-current="page">${label}</a>` : html`<a href="${href}">${label}</a>`;

const looks = (id: number) =>
  html` <iframe
    src="/dev/inbox/messages/${id}/html"
    title="The mail as it looks"
    sandbox="allow-popups allow-popups-to-escape-sandbox"
  ></iframe>`;

const link = (address: string) =>
  html`<li><a href="${address}" target="_blank" rel="noreferrer">${address}</a></li>`;
