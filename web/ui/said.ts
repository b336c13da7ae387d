type Listener = () => void;

const listeners = new Set<Listener>();
let last = '';

/** Says something to people who listen to the page rather than look at it. */
export function announce(text: string): void {
  // The same words twice are only said again when the text has changed.
  last = text === last ? `${text}\u00a0` : text;
  for (const listener of listeners) listener();
}

/** What was said last, for the live region. */
export const said = {
  now: () => last,
  subscribe(listener: Listener) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};
