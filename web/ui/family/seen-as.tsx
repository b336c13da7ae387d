import { Form, Link } from '@remix-run/react';
import type { Language } from '#server/contacts/family/rules.ts';
import type { FamilyShown } from '../../family-shown.server.ts';
import { FamilyPage } from './family-page.tsx';
import { directionOf } from '../direction-of.ts';

interface Props {
  readonly contact: string;
  /** The page of the contact. */
  readonly back: string;
  /** Null once it is over. */
  readonly seen: null | {
    readonly reason: string;
    readonly until: string;
    readonly language: Language;
    readonly shown: FamilyShown;
  };
}

/** The family page as a contact sees it, for an administrator who looks on: nothing can be done here but stop. */
export function SeenAs({ contact, back, seen }: Props) {
  if (seen === null)
    return (
      <div className="visitor">
        <main className="visitor-main" id="main">
          <div className="sheet seeing-over">
            <h1>You do not see the portal as {contact}</h1>
            <p>It ended, or has not begun. On the page of the contact you can begin, and say why.</p>
            <Link className="button" data-main to={back}>
              Back to {contact}
            </Link>
          </div>
        </main>
      </div>
    );
  return (
    <div className="family">
      <aside className="seeing" aria-label="You look on as somebody else">
        <p>
          You see the portal as <b>{contact}</b> sees it, until {seen.until}. You look, and nothing else. It
          is written in the audit log. Your reason: {seen.reason}
        </p>
        <Form method="post">
          <button className="button" type="submit">
            Stop
          </button>
        </Form>
      </aside>
      <main
        className="family-main seeing-main"
        id="main"
        lang={seen.language}
        dir={directionOf(seen.language)}
      >
        <FamilyPage shown={seen.shown} language={seen.language} deeds={null} />
      </main>
    </div>
  );
}
