import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  expect,
  test as base,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';

/** What every journey is held to, besides what it says itself. */
interface Gate {
  /** Lets one kind of browser complaint pass, such as the 404 of a page that is meant to be missing. */
  expectComplaint(pattern: RegExp): void;
  /** Holds another browser context to the same. */
  watch(context: BrowserContext): Promise<void>;
}

interface Fixtures {
  readonly gate: Gate;
  /** A page in the browser of somebody else, which knows nothing of this one. */
  readonly elsewhere: (options?: BrowserContextOptions) => Promise<Page>;
}

/** A test in a browser. It fails on any Content-Security-Policy violation and on any error in the console. */
export const test = base.extend<Fixtures>({
  gate: [
    async ({ context }, use) => {
      const complaints = [await complaintsOf(context)];
      // Of two who use the same app at once, one is told that its code is not right. And whoever goes on while a page is still
      // coming in breaks that page off, which the browser tells of on a slow machine.
      const expected: RegExp[] = [/ 422 .*\/sign-in\/code\)$/, /AbortError: BodyStreamBuffer was aborted/];
      await use({
        expectComplaint: (pattern) => void expected.push(pattern),
        watch: async (other) => void complaints.push(await complaintsOf(other)),
      });
      const unexpected = complaints
        .flat()
        .filter((complaint) => !expected.some((pattern) => pattern.test(complaint)));
      expect(unexpected, 'the browser complained').toEqual([]);
    },
    { auto: true },
  ],

  elsewhere: async ({ browser, gate }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      await gate.watch(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

/** Collects what the browser complains about, on all pages of the context and across navigations. */
export async function complaintsOf(context: BrowserContext): Promise<string[]> {
  const complaints: string[] = [];
  await context.exposeFunction('complain', (complaint: string) => void complaints.push(complaint));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
      const complaint = `CSP ${effectiveDirective} blocked ${blockedURI} (${sourceFile})`;
      if ('complain' in window && typeof window.complain === 'function') window.complain(complaint);
    });
  });
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().stack}`));
  return complaints;
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// What is on its way from one colour to the next has no contrast of its own yet, and neither has a button that is given
// back while it is looked at: where something was found on a page that changed meanwhile, it is looked at once more.
const look = `(async () => {
  const moving = () => document.getAnimations().filter((each) => each instanceof CSSTransition);
  const settled = async () => {
    for (let now = moving(); now.length > 0; now = moving()) {
      await Promise.all(now.map((each) => each.finished.catch(() => {})));
    }
  };
  for (let left = 3; ; left -= 1) {
    await settled();
    let changed = false;
    const changes = new MutationObserver(() => (changed = true));
    changes.observe(document, { subtree: true, childList: true, attributes: true });
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    changes.disconnect();
    if (violations.length > 0 && changed && left > 0) continue;
    return violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' · '));
  }
})()`;

/**
 * Fails when axe finds anything on the page as it is now. Once for each state of a screen. No page has frames, so axe
 * runs in the page itself: a third of the time that looking into frames of other origins would take.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const found = await lookedAt(page).catch(async (error: unknown) => {
    // Of a page that went away meanwhile there is nothing to say: the one that comes is what is meant.
    if (!/Execution context was destroyed/.test(String(error))) throw error;
    await page.waitForLoadState();
    return lookedAt(page);
  });
  expect(found, 'axe').toEqual([]);
}

async function lookedAt(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe);
  return page.evaluate<string[]>(look);
}

export { expect };
