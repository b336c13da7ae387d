import type { DeadLetter, JobQueues, JobRow, MySite } from '../../answers.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import type { Question } from '../invitations/questions.ts';
import { useOpened } from '../use-opened.ts';
import { DeadLetters } from './dead-letters.tsx';
import { JobTable } from './job-table.tsx';
import { pauseQuestion } from './pause-question.ts';
import { QueuesPart } from './queues-part.tsx';
import { useRefreshed } from './use-refreshed.ts';

interface Props {
  readonly site: MySite;
  readonly jobs: readonly JobRow[];
  readonly queues: JobQueues;
}

/** What Gatehouse does by itself, for a trust: its jobs, its queues, and what was put aside. */
export function JobsPage({ site, jobs, queues }: Props) {
  const { heading, open, openFrom, close, done } = useOpened<Question>();
  useRefreshed(jobs.some(({ state }) => state !== 'idle') || queues.queues.some(({ active }) => active > 0));
  const own = jobs.filter(({ goes }) => goes !== 'installation');
  const ofAll = jobs.filter(({ goes }) => goes === 'installation');
  const onPause = (job: JobRow, button: HTMLElement) => openFrom(button, pauseQuestion(job, site.trustName));
  const onDiscard = (letter: DeadLetter, button: HTMLElement) => openFrom(button, discardQuestion(letter));
  return (
    <div className="page jobs">
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            Scheduled jobs
          </h1>
          <p>
            What Gatehouse does by itself. If the machine was off when a job was due, it runs once when it is
            back.
          </p>
        </div>
      </div>
      <h2>For {site.trustName}</h2>
      <JobTable label={`Jobs for ${site.trustName}`} jobs={own} onPause={onPause} />
      <h2>For the whole installation</h2>
      <JobTable label="Jobs for the whole installation" jobs={ofAll} onPause={onPause} />
      <QueuesPart queues={queues} />
      <DeadLetters site={site.id} letters={queues.dead} onDiscard={onDiscard} />
      {open !== null && <ConfirmDialog question={open} onClose={close} onDone={done} />}
    </div>
  );
}

const discardQuestion = ({ id: letterId, queue, title }: DeadLetter): Question => ({
  title: `Discard this from “${title}”?`,
  body: [
    'It is not tried again. Nothing that anybody entered is deleted: a mail that is still to be sent, or a bulk change that is not done, is found again by the jobs above.',
  ],
  yes: 'Discard',
  no: 'Keep it',
  danger: true,
  action: 'jobs/do/discard',
  payload: { letterId, queue },
});
