import type { EmailLanding } from '../../answers.ts';

const why: Readonly<Record<EmailLanding['state'], string>> = {
  open: 'Open the link from the mail again.',
  expired: 'This link has run out: it works for one hour.',
  replaced: 'This link was replaced by a newer one, or stopped by a new password.',
  used: 'This link was used already: the address is changed.',
  unknown: 'We do not know this link. Open the whole of it from the mail, or ask for the change again.',
};

/** What the link for a new login address says when it does not work any more. */
export function DeadEmailLink({ state }: { state: EmailLanding['state'] }) {
  return (
    <div className="sheet">
      <h1>{state === 'used' ? 'This link was used already' : 'This link does not work'}</h1>
      <p>{why[state]}</p>
      <div className="choices">
        <a className="button" data-main href="/profile">
          Go to your profile
        </a>
      </div>
    </div>
  );
}
