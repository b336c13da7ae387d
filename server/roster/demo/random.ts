/** Repeatable chance: the same seed and keys always draw the same numbers. */
export interface Random {
  /** A number from 0 up to, but not including, `limit`. */
  below(limit: number): number;
  chance(share: number): boolean;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
}

/** Chance of its own for one thing (`keys`), so that any family can be drawn without those before it. */
export function random(seed: number, ...keys: readonly number[]): Random {
  let state = keys.reduce((mixed, key) => mix(mixed ^ Math.imul(key + 1, 0x9e3779b1)), mix(seed | 0));
  const draw = () => {
    state = (state + 0x6d2b79f5) | 0;
    return mix(state) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(draw() * limit);
  return {
    below,
    chance: (share) => draw() < share,
    pick: (items) => items[below(items.length)] ?? items[0],
  };
}

/**
 * An identifier in the form that an MIS gives, the same for the same seed and keys. The keys are written into it
 * whole, so that two never meet, however many people there are.
 */
export function demoId(seed: number, group: number, number = 0, generation = 0, place = 0): string {
  const { below } = random(seed, 77, group, number, generation, place);
  const hex = (value: number, length: number) => value.toString(16).padStart(length, '0');
  const chance = () => hex(below(0x1000), 3);
  const keys = `${hex(group, 2)}${hex(generation, 2)}-4${hex(place, 3)}-8${chance()}`;
  return `${chance()}${chance()}${chance().slice(1)}-${keys}-${chance()}${chance().slice(2)}${hex(number, 8)}`;
}

function mix(value: number): number {
  const first = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
}
