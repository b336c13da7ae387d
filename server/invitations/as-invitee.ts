import { systemActor } from '../trust/actor.ts';
import type { Context } from '../trpc/init.ts';
import type { Trace } from '../trpc/write-refusal.ts';
import { unitOfWork, type UnitOfWork } from '../unit-of-work.ts';

/** Works as the holder of a link, whoever else may be signed in at that browser. */
export const asInvitee = <Result>(
  { services, requestId, trace }: Pick<Context, 'services' | 'requestId'> & { readonly trace: Trace },
  trustId: string,
  work: (uow: UnitOfWork) => Promise<Result>,
): Promise<Result> => {
  trace.trustId = trustId;
  return unitOfWork(services, { ...systemActor('The invitee', trustId), requestId }, work);
};
