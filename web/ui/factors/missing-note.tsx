import { useDesk } from '../use-desk.ts';

/** Says why somebody administers nothing at the moment, and leads to what changes that. */
export function MissingNote() {
  const { me } = useDesk();
  if (me.factor !== 'missing') return null;
  return (
    <p className="note" data-tone="stop">
      <span>
        Your account needs a second step at sign-in. Until it is set up, you cannot administer anything.{' '}
        <a href="/second-step">Set it up now</a>. It takes two minutes.
      </span>
    </p>
  );
}
