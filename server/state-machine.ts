import { Refusal } from './refusal.ts';

/** For every state, the events it accepts and the state each leads to. */
export type Transitions<State extends string, Event extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Event, State>>>>
>;

/** The state that `event` leads to, or the refusal `illegal_transition`. */
export function transition<State extends string, Event extends string>(
  table: Transitions<State, Event>,
  from: State,
  event: Event,
): State {
  const to = table[from][event];
  if (to === undefined) throw new Refusal('illegal_transition', `${event} is not possible once ${from}`);
  return to;
}
