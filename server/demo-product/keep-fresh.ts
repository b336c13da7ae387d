import { isRefusal, type Portal } from './ask-portal.ts';
import type { Visit } from './visit.ts';
import type { Visits } from './visits.ts';

/** How long what the portal said is taken as it was, in milliseconds. */
export const freshMs = 20_000;

const isOver = ({ ended }: Visit) => ended !== null;

/** Asks the portal who somebody is now, one question at a time: each answer brings the token of the next. */
export function keepFresh(portal: Portal, visits: Visits) {
  const asking = new Map<string, Promise<void>>();

  async function ask(visit: Visit): Promise<void> {
    if (isOver(visit) || visit.refreshToken === null) return;
    const before = JSON.stringify(visit.visitor);
    try {
      const { visitor, idToken, refreshToken } = await portal.renew(visit.refreshToken);
      if (isOver(visit)) return;
      const renewed = { visitor, refreshToken, askedAt: new Date(), unreachable: false };
      Object.assign(visit, renewed, idToken !== '' && { idToken });
    } catch (error) {
      if (isRefusal(error)) visits.end(visit, 'refused');
      else visit.unreachable = true;
    }
    if (JSON.stringify(visit.visitor) !== before) visits.tell(visit);
  }

  return (visit: Visit, olderThan = 0): Promise<void> => {
    if (Date.now() - visit.askedAt.getTime() < olderThan) return Promise.resolve();
    const asked = asking.get(visit.id) ?? ask(visit).finally(() => asking.delete(visit.id));
    asking.set(visit.id, asked);
    return asked;
  };
}
