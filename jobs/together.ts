/**
 * Makes one write out of many: what is asked for while a write is under way is gathered and written at once
 * with the next. Each asker waits for the write that its item is part of.
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
      next = underWay.then(writeGathered);
      underWay = next.catch(() => {});
    }
    return next;
  };
}
