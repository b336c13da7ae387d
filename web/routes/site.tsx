import { AppShell, Burger } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation } from '@remix-run/react';
import { useEffect } from 'react';
import { attempt } from '../api.server.ts';
import { handoverAt } from '../handovers.server.ts';
import { HandoverBanner } from '../ui/handover/handover-banner.tsx';
import { Problem } from '../ui/problems/problem.tsx';
import { AccountSwitcher } from '../ui/shell/account-switcher.tsx';
import { AppSwitcher } from '../ui/shell/app-switcher.tsx';
import { Brand } from '../ui/shell/brand.tsx';
import { FindButton } from '../ui/shell/find-button.tsx';
import { NavProgress } from '../ui/shell/nav-progress.tsx';
import { Palette } from '../ui/shell/palette.tsx';
import { ProfileMenu } from '../ui/shell/profile-menu.tsx';
import { SchemeToggle } from '../ui/shell/scheme-toggle.tsx';
import { SiteNav } from '../ui/shell/site-nav.tsx';
import { shellWords } from '../ui/shell/words/words-in.ts';
import { useSite } from '../ui/use-site.ts';

/** What waits for an answer, and what the dialogs of every page say of the site. Nothing, for whoever may not see it. */
export async function loader(args: LoaderFunctionArgs) {
  const { site = '' } = args.params;
  const { requests, access, approvals, blocks, family, accessReviews } = args.context.api;
  const [
    { answer },
    { answer: ends },
    { answer: waiting },
    { answer: block },
    { answer: reports },
    { answer: review },
    handover,
  ] = await Promise.all([
    attempt(args, requests.count({ site })),
    attempt(args, access.ends({ site })),
    attempt(args, approvals.count({ site })),
    attempt(args, blocks.count({ site })),
    attempt(args, family.countReports({ site })),
    attempt(args, accessReviews.count({ site })),
    handoverAt(args, site),
  ]);
  const openBlocks = (block?.waiting ?? 0) + (block?.lifts ?? 0);
  const [openRequests, openApprovals, openReports] = [answer, waiting, reports].map((one) => one?.open ?? 0);
  return { openRequests, openApprovals, openReports, openBlocks, openReview: review, ends, handover };
}

/** The frame of everything that an administrator does at a trust or a school. */
export default function SiteShell() {
  const site = useSite();
  const { handover } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const [open, { toggle, close }] = useDisclosure();
  const [finding, finder] = useDisclosure();
  useHotkeys([['mod+K', finder.open]], []);
  useEffect(close, [pathname, close]);
  if (site === null)
    return (
      <main className="problem-page">
        <Outlet />
      </main>
    );
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 244, breakpoint: 'sm', collapsed: { mobile: !open } }}
      withBorder={false}
    >
      <a href="#main" className="skip">
        {shellWords.en.skip}
      </a>
      <AppShell.Header className="bar">
        <div className="bar-start">
          <Burger
            opened={open}
            onClick={toggle}
            hiddenFrom="sm"
            size="sm"
            aria-label={open ? 'Close menu' : 'Open menu'}
          />
          <AppSwitcher />
          <Brand />
          <AccountSwitcher site={site} />
        </div>
        <FindButton onFind={finder.open} />
        <div className="bar-end">
          <SchemeToggle />
          <ProfileMenu />
        </div>
        <NavProgress />
      </AppShell.Header>
      <AppShell.Navbar className="nav" p="sm" aria-label="Main">
        <SiteNav site={site} />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1}>
        {handover && !pathname.endsWith('/handover') && (
          <HandoverBanner handover={handover} siteId={site.id} trustName={site.trustName} />
        )}
        <Outlet />
      </AppShell.Main>
      {finding && <Palette site={site} onClose={finder.close} />}
    </AppShell>
  );
}

export function ErrorBoundary() {
  return (
    <main className="problem-page">
      <Problem />
    </main>
  );
}
