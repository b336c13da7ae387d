import { systemActor } from '../trust/actor.ts';
import { unitOfWork, type Services, type UnitOfWork } from '../unit-of-work.ts';
import { beatRun, breakOffRun, endRun, letGoOfRun, putOffRun } from './end-run.ts';
import { PutOff, type Run, type RunResult } from './run-rules.ts';
import { takeRun, type TakenRun } from './take-run.ts';

const beatMs = 15_000;

/**
 * Does `work` as the run that `run` names, once, whichever worker comes first and however often it is asked for. A run
 * that broke off, or whose worker is dead for a minute, is taken up again, and one that was put off when its time has come; one
 * that ended is not. Returns what it did, or null where it was not this worker's to do. Throws what the work throws; `stopped` when `signal` told it to stop.
 */
export async function runOnce(
  services: Services,
  run: Run,
  work: (taken: TakenRun) => Promise<RunResult | PutOff>,
  signal?: AbortSignal,
): Promise<RunResult | null> {
  const actor = systemActor('Gatehouse', run.place.trustId);
  const write = <Result>(change: (uow: UnitOfWork) => Promise<Result>) => unitOfWork(services, actor, change);
  const found = await write((uow) => takeRun(uow, run));
  if (found === null) return null;
  const taken = { run, attempt: found.attempts };
  // Missing one sign of life is no harm: the next comes before anybody gives this worker up.
  const beating = setInterval(() => void write((uow) => beatRun(uow, taken)).catch(() => {}), beatMs);
  try {
    const result = await work(found);
    if (signal?.aborted) throw new Error('stopped');
    if (result instanceof PutOff) {
      await write((uow) => putOffRun(uow, taken, result));
      return { putOff: 1 };
    }
    await write((uow) => endRun(uow, taken, result));
    return result;
  } catch (error) {
    await write((uow) => (signal?.aborted ? letGoOfRun(uow, taken) : breakOffRun(uow, taken, error)));
    throw error;
  } finally {
    clearInterval(beating);
  }
}
