import { Button } from '@mantine/core';
import type { RolloverPage } from '../../answers.ts';
import { Refused } from '../refused.tsx';
import { say, type Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';

/** What rosters do that come in meanwhile, and the button to change it. */
export function ImportsCard({ rollover: { rolloverId, imports } }: { rollover: RolloverPage }) {
  const { busy, refusal, run } = useDeed<Said>(say);
  const paused = imports === 'paused';
  const change = () => run('rollover/do/imports', { rolloverId, imports: paused ? 'widened' : 'paused' });
  return (
    <section aria-labelledby="imports">
      <h2 id="imports">Rosters that come in meanwhile</h2>
      <div className="card rollover-imports">
        <p>
          {paused
            ? 'They wait: the roster of this school stays as it is.'
            : 'They come in, and more people than usual may leave by them.'}
        </p>
        <Button variant="default" loading={busy} onClick={change}>
          {paused ? 'Let them come in' : 'Let them wait'}
        </Button>
      </div>
      <Refused>{refusal}</Refused>
    </section>
  );
}
