/** The page of an invitation of which nothing is given any more: there is nothing to accept, and somebody to ask. */
export function NothingOffered({ siteName }: { siteName: string }) {
  return (
    <div className="sheet">
      <h1>This invitation has nothing left to give</h1>
      <p>What this invitation offered is not given any more. Nothing of yours was changed.</p>
      <p>Ask the office of {siteName}: they can invite you to what you need.</p>
      <div className="choices">
        <a className="button" href="/sign-in">
          Sign in
        </a>
      </div>
    </div>
  );
}
