/** Said when there is no second step that waits in this browser. */
export function StepOver({ to, tries }: { readonly to: string; readonly tries: boolean }) {
  return (
    <div className="sheet">
      <div className="sheet-head">
        <h1>Sign in again</h1>
        <p>
          {tries
            ? 'That was one wrong code too many. Give your password again, then wait for the next code.'
            : 'This took too long. The second step waits for ten minutes.'}
        </p>
      </div>
      <a
        className="button"
        data-main
        href={to === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`}
      >
        Sign in
      </a>
    </div>
  );
}
