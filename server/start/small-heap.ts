/**
 * Flags that keep the worker's memory small: V8 would rather let garbage pile up to several times what is in
 * use. `npm run worker` and `npm run worker:deno` say the same.
 */
export const smallHeap = ['--max-semi-space-size=8', '--heap-growing-percent=50'] as const;
