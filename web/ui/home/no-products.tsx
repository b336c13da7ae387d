/** "Your products" while there are none. */
export function NoProducts({ administers }: { administers: boolean }) {
  return (
    <section className="card empty">
      <h2>No products yet</h2>
      <p>
        {administers
          ? 'You administer the sites below. To use a product yourself, ask another administrator to invite you to it.'
          : 'When your school gives you a product, it appears here and you get a mail. If you expected one, ask your school office.'}
      </p>
    </section>
  );
}
