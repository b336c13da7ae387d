import { randomBytes } from 'node:crypto';
import type { EndedBy, Visit } from './visit.ts';

const most = 1_000;

/** Which of them a message from the portal is about. */
export interface About {
  readonly sid: string | null;
  readonly subject: string | null;
}

/** Who is signed in to one product, in memory alone: once the product is started anew, everybody signs in again. */
export function openVisits() {
  const visits = new Map<string, Visit>();
  const changes = new EventTarget();
  const tell = ({ id }: Visit) => changes.dispatchEvent(new Event(id));

  function end(visit: Visit, by: EndedBy): void {
    if (visit.ended !== null) return;
    Object.assign(visit, { ended: { at: new Date(), by }, refreshToken: null });
    tell(visit);
  }

  return {
    add(known: Pick<Visit, 'sid' | 'visitor' | 'idToken' | 'refreshToken'>): Visit {
      const now = new Date();
      const id = randomBytes(32).toString('base64url');
      const visit: Visit = { ...known, id, began: now, askedAt: now, unreachable: false, ended: null };
      visits.set(visit.id, visit);
      const [oldest] = visits.keys();
      if (visits.size > most && oldest !== undefined) visits.delete(oldest);
      return visit;
    },
    find: (id: string | undefined): Visit | null => (id === undefined ? null : (visits.get(id) ?? null)),
    end,
    /** Ends those that the portal means: one browser, or, without a `sid`, all of one person. Returns how many. */
    endAbout({ sid, subject }: About): number {
      const meant = [...visits.values()].filter(
        (visit) =>
          visit.ended === null &&
          (sid === null ? visit.visitor.subject === subject : visit.sid === sid) &&
          (subject === null || visit.visitor.subject === subject),
      );
      for (const visit of meant) end(visit, 'told');
      return meant.length;
    },
    /** Says that something about them is new. */
    tell,
    /** Waits until something about them is new, at most so many milliseconds; returns whether it is. */
    changed(visit: Visit, patience: number, signal: AbortSignal): Promise<boolean> {
      return new Promise((resolve) => {
        const done = (isNew: boolean) => {
          clearTimeout(timer);
          changes.removeEventListener(visit.id, heard);
          signal.removeEventListener('abort', left);
          resolve(isNew);
        };
        const heard = () => done(true);
        const left = () => done(false);
        const timer = setTimeout(left, patience);
        changes.addEventListener(visit.id, heard);
        signal.addEventListener('abort', left);
      });
    },
  };
}

export type Visits = ReturnType<typeof openVisits>;
