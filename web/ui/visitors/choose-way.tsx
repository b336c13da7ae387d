/** The two ways to accept for somebody who is not signed in. */
export function ChooseWay({ email, hasAccount }: { email: string; hasAccount: boolean }) {
  return (
    <>
      <div className="choices">
        <a className="button" data-main={hasAccount ? undefined : true} href="/i/create">
          Create new account
        </a>
        <a className="button" data-main={hasAccount || undefined} href="/i/sign-in">
          Log in with an existing account
        </a>
      </div>
      <p className="sheet-end">
        {hasAccount ? 'There is an account already for ' : 'The invitation was sent to '}
        <b>
          <bdi>{email}</bdi>
        </b>
        .
      </p>
    </>
  );
}
