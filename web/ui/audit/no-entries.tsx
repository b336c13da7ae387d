/** The log while there is nothing to show. */
export function NoEntries({ filtered }: { filtered: boolean }) {
  return (
    <section className="card empty">
      <h2>{filtered ? 'Nothing like that was written down' : 'Nothing was written down yet'}</h2>
      <p>
        {filtered
          ? 'Choose fewer filters, or other days.'
          : 'As soon as somebody is invited, given access or refused something, it stands here.'}
      </p>
    </section>
  );
}
