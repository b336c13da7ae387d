import { Refused } from '../../refused.tsx';
import { say, type Said } from '../../say.tsx';
import { useDeed } from '../../use-deed.ts';

/** Lets the roster come now, from where it is set to come from. */
export function TryNow({ isRunning }: { isRunning: boolean }) {
  const { busy, refusal, run } = useDeed<Said>(say);
  return (
    <>
      <Refused>{refusal}</Refused>
      <button
        type="button"
        className="button"
        aria-disabled={isRunning || busy}
        onClick={() => !isRunning && !busy && run('nightly/try', {})}
      >
        Try it now
      </button>
    </>
  );
}
