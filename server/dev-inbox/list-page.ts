import { html } from 'hono/html';
import { page, time, type Html } from './page.ts';
import type { ReceivedMail } from './received-mail.ts';

/** The mails, newest first, and a search by address. */
export const listPage = (mails: readonly ReceivedMail[], search: string): Html =>
  page(
    search ? `Inbox: ${search}` : 'Inbox',
    html`
      <h1>${search ? `Mail to “${search}”` : 'Latest mail'}</h1>
      <form class="search" role="search">
        <label for="to">Sent to</label>
        <input
          id="to"
          name="to"
          type="search"
          value="${search}"
          placeholder="Name or address"
          autocomplete="off"
        />
        <button type="submit">Search</button>
      </form>
      ${
        mails.length === 0
          ? nothing(search)
          : html`<ol class="mails">
              ${mails.map(row)}
            </ol>`
      }
    `,
  );

const row = ({ id, at, to, subject }: ReceivedMail) =>
  html` <li>
    <a href="/dev/inbox/messages/${id}">
      <span class="subject">${subject}</span>
      <span class="quiet to">${to}</span>
      <span class="quiet at">${time(at)}</span>
    </a>
  </li>`;

const nothing = (search: string) =>
  search
    ? html`<p class="empty">No mail to “${search}” has arrived. <a href="/dev/inbox">Show all mail</a></p>`
    : html`<p class="empty">No mail yet. Send an invitation, and it arrives here within a second or two.</p>`;
