import { html } from 'hono/html';
import { page, type Html } from './page.ts';

/** The code that somebody's authenticator app would show now. */
export interface ShownCode {
  readonly who: string;
  readonly email: string;
  readonly code: string;
  readonly secondsLeft: number;
}

/** The authenticator apps of the people of the demo, for visitors who have none of theirs. */
export const authenticatorPage = (codes: readonly ShownCode[]): Html =>
  page(
    'Authenticator of the demo',
    html`
      <h1>Authenticator of the demo</h1>
      <p>
        Each code works once, for half a minute and a little longer. Load the page anew for the next one. Only
        the try-out has this page: real people keep their codes on their own phone.
      </p>
      <dl>${codes.map(app)}</dl>
    `,
  );

const app = ({ who, email, code, secondsLeft }: ShownCode) =>
  html` <dt>${who}<br />${email}</dt>
    <dd>
      <strong class="code">${code.replace(/^.../, '$& ')}</strong>
      <span class="quiet">for ${secondsLeft} more seconds</span>
    </dd>`;
