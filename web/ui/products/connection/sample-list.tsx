import { useClipboard } from '@mantine/hooks';
import type { ClientShown } from '../../../answers.ts';
import { sampleFacts } from './samples/sample-facts.ts';
import { samples } from './samples/samples.ts';

interface Props {
  readonly issuer: string;
  readonly client: ClientShown;
}

/** How the product is set up, for whoever builds or looks after it. The secret is in none of it. */
export function SampleList({ issuer, client }: Props) {
  const facts = sampleFacts(issuer, client);
  return (
    <>
      <h2 className="connection-title">For whoever sets it up</h2>
      <div className="card samples">
        {samples.map(({ name, text }) => (
          <Sample key={name} name={name} text={text(facts)} />
        ))}
      </div>
    </>
  );
}

function Sample({ name, text }: { readonly name: string; readonly text: string }) {
  const { copy, copied } = useClipboard({ timeout: 4000 });
  return (
    <details className="sample">
      <summary>{name}</summary>
      <button
        type="button"
        className="button"
        aria-label={`${copied ? 'Copied' : 'Copy'} the sample for ${name}`}
        onClick={() => copy(text)}
      >
        {copied ? 'Copied' : 'Copy'}
      </button>
      <output className="unseen">{copied ? 'The sample is copied.' : ''}</output>
      {/* What scrolls has to take the focus, or the arrow keys cannot move it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="sample-text" aria-label={name} tabIndex={0}>
        <pre>
          <code>{text}</code>
        </pre>
      </section>
    </details>
  );
}
