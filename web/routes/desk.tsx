import '../css/mantine.css';
import '../css/shell.css';
import '../css/page.css';
import '../css/menus.css';
import '../css/dialog.css';
import '../css/field.css';
import '../css/pick.css';
import '../css/toast.css';
import '../css/print.css';
import { DirectionProvider, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react';
import { useMemo } from 'react';
import { ask, attempt, signInFor } from '../api.server.ts';
import { useNonce } from '../nonce.ts';
import { colours, themeWith } from '../theme.ts';
import { directionOf } from '../ui/direction-of.ts';
import { LiveRegion } from '../ui/live-region.tsx';
import { ProofProvider } from '../ui/proof/proof-provider.tsx';
import { shellWords } from '../ui/shell/words/words-in.ts';

/** Who is signed in, what they administer and may open, and in which language they read of their own sign-in: asked for once, and after each change. */
export async function loader(args: LoaderFunctionArgs) {
  const { portal, family } = args.context.api;
  const { person, sites } = await ask(args, portal.me());
  if (person === null) throw redirect(signInFor(args.request));
  const { pathname } = new URL(args.request.url);
  if (person.factor === 'missing' && pathname.startsWith('/sites/'))
    throw redirect(`/second-step?to=${encodeURIComponent(pathname)}`);
  // The profile is where a second step is set up: it is there for whoever has none, too.
  const isProfile = pathname === '/profile';
  const home = isProfile ? (await attempt(args, portal.home())).answer : await ask(args, portal.home());
  const language = await ask(args, family.language());
  return { me: person, sites, home: home ?? { sites: [], since: null, news: [] }, language };
}

// The home page has nothing of its own to ask for: it asks here each time, or it would outlive a session.
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, currentUrl, nextUrl }) =>
  (formMethod !== undefined && formMethod !== 'GET') ||
  nextUrl.pathname === '/' ||
  currentUrl.href === nextUrl.href;

/** Everything behind the sign-in. */
export default function Desk() {
  const nonce = useNonce();
  const { language } = useLoaderData<typeof loader>();
  const { messages, dismiss } = shellWords[language];
  const theme = useMemo(() => themeWith(dismiss), [dismiss]);
  return (
    <DirectionProvider initialDirection={directionOf(language)} detectDirection={false} key={language}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={colours}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce ?? ''}
      >
        <ProofProvider>
          <Outlet />
        </ProofProvider>
        <LiveRegion />
        <section aria-label={messages}>
          <Notifications withinPortal={false} position="bottom-right" limit={3} containerWidth={400} />
        </section>
      </MantineProvider>
    </DirectionProvider>
  );
}
