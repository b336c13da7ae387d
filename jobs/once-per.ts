import { systemActor } from '#server/trust/actor.ts';
import { unitOfWork, type Services } from '#server/unit-of-work.ts';

const lengths = { minute: 16, hour: 13, day: 10, month: 7 } as const;

/**
 * Runs `work` once in the current minute, hour, day or month (UTC), whichever worker comes first and however
 * often the schedule fires. A run that broke off is taken up again; one that ended is not.
 */
export async function oncePer(
  period: keyof typeof lengths,
  services: Services,
  job: string,
  work: () => Promise<object>,
): Promise<object> {
  const actor = systemActor('Gatehouse', null);
  const runKey = await unitOfWork(services, actor, async ({ sql, now }) => {
    const key = `${job} ${now.toISOString().slice(0, lengths[period])}`;
    const free = await sql(
      `insert into job_run (run_key, job) values ($1, $2)
       on conflict (run_key) do update set started_at = job_run.started_at where job_run.ended_at is null
       returning run_key`,
      [key, job],
    );
    return free.length > 0 ? key : null;
  });
  if (runKey === null) return { skipped: 'already done' };
  const result = await work();
  await unitOfWork(services, actor, ({ sql }) =>
    sql('update job_run set ended_at = gatehouse_now(), result = $2 where run_key = $1', [
      runKey,
      JSON.stringify(result),
    ]),
  );
  return result;
}
