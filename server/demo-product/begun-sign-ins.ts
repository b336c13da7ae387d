import type { Checks } from './ask-portal.ts';

const most = 1_000;
const patienceMs = 10 * 60_000;

interface Begun {
  readonly browser: string;
  readonly checks: Checks;
  readonly until: number;
}

/** Sign-ins on their way to the portal and back. Each is completed once, in the browser that began it, within ten minutes. */
export function begunSignIns() {
  const begun = new Map<string, Begun>();
  return {
    keep(browser: string, checks: Checks): void {
      begun.set(checks.expectedState, { browser, checks, until: performance.now() + patienceMs });
      const [oldest] = begun.keys();
      if (begun.size > most && oldest !== undefined) begun.delete(oldest);
    },
    take(state: string, browser: string | undefined): Checks | null {
      const found = begun.get(state);
      if (found === undefined || found.browser !== browser) return null;
      begun.delete(state);
      return found.until > performance.now() ? found.checks : null;
    },
  };
}
