/** An e-mail address under a name. Where it has no room it goes on after its @, and not in the middle of a word. */
export function WhoMail({ email }: { readonly email: string | null }) {
  if (email === null) return <bdi className="who-mail">No e-mail address</bdi>;
  const at = email.lastIndexOf('@') + 1;
  return (
    <bdi className="who-mail">
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </bdi>
  );
}
