import { systemActor } from '../trust/actor.ts';
import type { Browser } from './open-session.ts';

/** Somebody at the door, not known yet. */
export interface Visitor extends Browser {
  readonly requestId: string;
}

/** The actor of what a visitor asks for. */
export const visitorActor = ({ requestId }: Visitor) => ({
  ...systemActor('Somebody not signed in', null),
  requestId,
});
