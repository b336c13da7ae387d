/** The list while there is nothing in it: how people ask. */
export function NoRequests({ state, answered }: { state: 'open' | 'answered'; answered: number }) {
  if (state === 'answered')
    return (
      <section className="card empty">
        <h2>Nothing answered yet</h2>
        <p>When you approve or refuse a request, it stays here: who asked, who answered, and how.</p>
      </section>
    );
  return (
    <section className="card empty">
      <h2>{answered > 0 ? 'Every request is answered' : 'No requests yet'}</h2>
      <p>
        Staff who can sign in find “Ask for access” on their home page. They choose a product and say why; you
        get a mail, at most one an hour, and the request waits here.
      </p>
    </section>
  );
}
