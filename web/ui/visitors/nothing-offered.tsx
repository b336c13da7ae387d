import type { InvitationShown } from '../../answers.ts';

/** The page of an invitation of which nothing is given any more: there is nothing to accept, and somebody to ask. */
export function NothingOffered({ kind, siteName }: Pick<InvitationShown, 'kind' | 'siteName'>) {
  return (
    <div className="sheet">
      {kind === 'administrator' ? <Void siteName={siteName} /> : <Retired siteName={siteName} />}
      <div className="choices">
        <a className="button" href="/sign-in">
          Sign in
        </a>
      </div>
    </div>
  );
}

const Retired = ({ siteName }: { siteName: string }) => (
  <>
    <h1>This invitation has nothing left to give</h1>
    <p>What this invitation offered is not given any more. Nothing of yours was changed.</p>
    <p>Ask the office of {siteName}: they can invite you to what you need.</p>
  </>
);

const Void = ({ siteName }: { siteName: string }) => (
  <>
    <h1>This invitation does not count any more</h1>
    <p>Whoever invited you can no longer make administrators like this. Nothing of yours was changed.</p>
    <p>Ask another administrator of {siteName} for a new invitation.</p>
  </>
);
