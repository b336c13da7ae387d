import { setTimeout } from 'node:timers/promises';

/** How long to wait for company, in milliseconds. */
const beat = 10;

/**
 * Makes one write out of many: what is asked for within a beat, or while a write is under way, is gathered and
 * written at once. Each asker waits for the write that its item is part of.
 */
export function together<Item, Result>(
  write: (items: readonly Item[]) => Promise<Result>,
): (item: Item) => Promise<Result> {
  let underWay: Promise<unknown> = Promise.resolve();
  let next: Promise<Result> | null = null;
  let gathered: Item[] = [];

  const writeGathered = () => {
    const items = gathered;
    gathered = [];
    next = null;
    return write(items);
  };
  return (item) => {
    gathered.push(item);
    if (next === null) {
      next = Promise.all([underWay, setTimeout(beat)]).then(writeGathered);
      underWay = next.catch(() => {});
    }
    return next;
  };
}
