const why = {
  expired: 'This link has run out: it works for one hour, and only the newest one works.',
  used: 'This link was used already. If that was you, sign in with your new password.',
  unknown: 'We do not know this link. Open the whole of it from the mail, or ask for a new one.',
  open: 'Open the link from the mail again.',
} as const;

/** What a reset link says that does not work any more. */
export function DeadReset({ state }: { state: keyof typeof why }) {
  return (
    <div className="sheet">
      <h1>This link does not work</h1>
      <p>{why[state]}</p>
      <div className="choices">
        <a className="button" data-main href="/forgot-password">
          Send a new link
        </a>
        <a className="button" href="/sign-in">
          Sign in
        </a>
      </div>
    </div>
  );
}
