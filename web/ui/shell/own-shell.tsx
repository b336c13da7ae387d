import { AppShell } from '@mantine/core';
import type { ReactNode } from 'react';
import { AppSwitcher } from './app-switcher.tsx';
import { Brand } from './brand.tsx';
import { NavProgress } from './nav-progress.tsx';
import { ProfileMenu } from './profile-menu.tsx';
import { SchemeToggle } from './scheme-toggle.tsx';

/** The frame of the pages that are one's own, whatever one administers. */
export function OwnShell({ children }: { children: ReactNode }) {
  return (
    <AppShell header={{ height: 56 }} withBorder={false}>
      <a href="#main" className="skip">
        Skip to content
      </a>
      <AppShell.Header className="bar">
        <div className="bar-start">
          <AppSwitcher />
          <Brand />
        </div>
        <div className="bar-end">
          <SchemeToggle />
          <ProfileMenu />
        </div>
        <NavProgress />
      </AppShell.Header>
      <AppShell.Main id="main" tabIndex={-1}>
        {children}
      </AppShell.Main>
    </AppShell>
  );
}
