import type { Hono } from 'hono';

/** What an app answered. */
interface Shown {
  readonly status: number;
  readonly text: string;
  /** Where it leads on to, or nowhere. */
  readonly leadsTo: string;
}

/** A browser of an app that does not listen anywhere: it keeps its cookies and follows nothing. */
export function memoryBrowser(app: Hono, url: string) {
  const jar = new Map<string, string>();
  async function ask(path: string, init: RequestInit): Promise<Shown> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await app.request(`${url}${path}`, { ...init, headers: { ...init.headers, cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    return {
      status: answer.status,
      text: await answer.text(),
      leadsTo: answer.headers.get('location') ?? '',
    };
  }
  return {
    open: (path: string) => ask(path, {}),
    /** Sends a form without fields, from one of its own pages unless told otherwise. */
    send: (path: string, origin = url) => ask(path, { method: 'POST', headers: { origin } }),
  };
}
