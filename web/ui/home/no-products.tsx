import { Link } from '@remix-run/react';

interface Props {
  readonly administers: boolean;
  /** Whether there is something that they can ask for. */
  readonly mayAsk: boolean;
}

/** "Your products" while there are none: what to do. */
export function NoProducts({ administers, mayAsk }: Props) {
  return (
    <section className="card empty">
      <h2>No products yet</h2>
      <p>{words(administers, mayAsk)}</p>
      {mayAsk && (
        <Link className="button" data-main to="/ask" prefetch="intent">
          Ask for access
        </Link>
      )}
    </section>
  );
}

function words(administers: boolean, mayAsk: boolean): string {
  if (mayAsk)
    return 'What you are given appears here, and a mail tells you. You need not wait for it: ask for what you need, and say why.';
  return administers
    ? 'You administer the sites below. To use a product yourself, ask another administrator to invite you to it.'
    : 'When your school gives you a product, it appears here and you get a mail. If you expected one, ask your school office.';
}
