import { Button } from '@mantine/core';
import { useNavigate } from '@remix-run/react';
import { counted } from '../counted.ts';
import { Refused } from '../refused.tsx';
import { say, type Said } from '../say.tsx';
import { useMay } from '../use-may.ts';
import { useDeed } from '../use-deed.ts';

interface Props {
  readonly site: string;
  readonly planId: string;
  readonly good: number;
  readonly rejected: number;
}

/** What can be done with a draft: carry it out, take along what has to be corrected, or throw it away. */
export function DraftDeeds({ site, planId, good, rejected }: Props) {
  const navigate = useNavigate();
  const mayAct = useMay()('invitation:send');
  const approve = useDeed<Said>(say);
  const discard = useDeed<Said>((said) => {
    say(said);
    navigate(`/sites/${site}/plans`);
  });
  return (
    <>
      <Refused>{approve.refusal ?? discard.refusal}</Refused>
      <div className="plan-deeds">
        {mayAct && good > 0 && (
          <Button loading={approve.busy} onClick={() => approve.run(`plans/${planId}/approve`, {})}>
            Carry out {counted(good, 'row', 'rows')}
          </Button>
        )}
        {rejected > 0 && (
          <a className="button" href={`/sites/${site}/plans/${planId}/rows-to-correct.csv`} download>
            Download {counted(rejected, 'row', 'rows')} to correct
          </a>
        )}
        {mayAct && (
          <Button
            variant="default"
            loading={discard.busy}
            onClick={() => discard.run(`plans/${planId}/discard`, {})}
          >
            Discard
          </Button>
        )}
      </div>
    </>
  );
}
