/** A live answer of the product, as a browser's EventSource hears it. */
export interface LiveAnswer {
  /** Waits until something was said. */
  readonly begun: Promise<void>;
  /** Waits for its end; fails when it is still going on after so many milliseconds. */
  endsWithin(milliseconds: number): Promise<void>;
}

/** Listens to a subscription with these cookies. */
export function listen(url: string, cookie: string): LiveAnswer {
  const { promise: begun, resolve: begin, reject: fail } = Promise.withResolvers<void>();
  const hearing = hear(url, cookie, begin);
  hearing.catch(fail);
  return {
    begun,
    endsWithin: (milliseconds) =>
      Promise.race([
        hearing,
        new Promise<never>((_, late) => {
          AbortSignal.timeout(milliseconds).addEventListener('abort', () =>
            late(new Error(`${url} goes on after ${milliseconds} ms`)),
          );
        }),
      ]),
  };
}

async function hear(url: string, cookie: string, begin: () => void): Promise<void> {
  const answer = await fetch(url, { headers: { cookie, accept: 'text/event-stream' } });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (let said = ''; ;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: '' };
    if (done) return;
    said += value;
    if (said.includes('"data"') || said.includes('data: {')) begin();
    // The browser closes what the server has ended with an error.
    if (said.includes('serialized-error')) return;
  }
}
