import { Button } from '@mantine/core';
import { useNavigate } from '@remix-run/react';
import type { MySite, RolloverOverview } from '../../answers.ts';
import { counted } from '../counted.ts';
import { say, type Said } from '../say.tsx';
import { useOpened } from '../use-opened.ts';
import { OpenDialog } from './open-dialog.tsx';
import { PastRollovers } from './past-rollovers.tsx';
import { isUnderWay } from './rollover-words.ts';
import { SchoolTable } from './school-table.tsx';

interface Props {
  readonly site: MySite;
  readonly overview: RolloverOverview;
}

/** The turn of the school year: how far each school is, and the way to open it. */
export function OverviewPage({ site, overview: { schools, past, dates } }: Props) {
  const { heading, open, openFrom, close, done } = useOpened<'open'>();
  const navigate = useNavigate();
  const free = schools.filter(({ rollover }) => rollover === null || !isUnderWay(rollover));
  const opened = (said: Said) => {
    if (site.kind === 'trust') return done(said);
    say(said);
    close();
    navigate(`/sites/${site.id}/rollover`);
  };
  const button = free.length > 0 && (
    <Button onClick={({ currentTarget }) => openFrom(currentTarget, 'open')}>Open the rollover…</Button>
  );
  return (
    <div className="page narrow rollover">
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            Rollover
          </h1>
          <p>
            When the school year turns, some families leave and most stay. Open the rollover before the
            summer: from then on everybody is kept, until each school has looked at who leaves and says go.
          </p>
        </div>
        {site.kind === 'trust' && button}
      </div>
      {site.kind === 'trust' ? (
        <>
          <p className="muted rollover-sum">{summary(schools)}</p>
          <SchoolTable site={site.id} schools={schools} />
        </>
      ) : (
        <section className="card empty">
          <h2>No rollover is open at {site.name}</h2>
          <p>
            Opening it changes nothing for anybody. You then check the roster, look at the plan, and decide.
          </p>
          {button}
        </section>
      )}
      <PastRollovers site={site.id} past={past} many={site.kind === 'trust'} />
      {open && (
        <OpenDialog
          schools={free.map(({ schoolId, school }) => ({ id: schoolId, name: school }))}
          one={site.kind !== 'trust'}
          dates={dates}
          onClose={close}
          onDone={opened}
        />
      )}
    </div>
  );
}

function summary(schools: RolloverOverview['schools']): string {
  const under = schools.filter(({ rollover }) => rollover !== null && isUnderWay(rollover)).length;
  const done = schools.filter(({ rollover }) => rollover?.state === 'done').length;
  if (under === 0) return done === 0 ? 'No school has opened it yet.' : 'No school has anything left to do.';
  return `${counted(under, 'school has', 'schools have')} not finished; ${done} ${done === 1 ? 'is' : 'are'} done.`;
}
