import { AppShell } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDesk } from '../use-desk.ts';
import { AppSwitcher } from './app-switcher.tsx';
import { Brand } from './brand.tsx';
import { NavProgress } from './nav-progress.tsx';
import { ProfileMenu } from './profile-menu.tsx';
import { SchemeToggle } from './scheme-toggle.tsx';
import { shellWords } from './words/words-in.ts';

interface Props {
  /** Whether whoever is signed in is a parent or carer and nothing else: what they open is on their family page. */
  readonly isFamily?: boolean;
  readonly children: ReactNode;
}

/** The frame of pages that concern whoever is signed in, and no site. */
export function PersonShell({ isFamily = false, children }: Props) {
  const { skip } = shellWords[useDesk().language];
  return (
    <AppShell header={{ height: 56 }} withBorder={false}>
      <a href="#main" className="skip">
        {skip}
      </a>
      <AppShell.Header className="bar">
        <div className="bar-start">
          {!isFamily && <AppSwitcher />}
          <Brand isFamily={isFamily} />
        </div>
        <div className="bar-end">
          <SchemeToggle />
          <ProfileMenu isFamily={isFamily} />
        </div>
        <NavProgress />
      </AppShell.Header>
      <AppShell.Main id="main" tabIndex={-1}>
        {children}
      </AppShell.Main>
    </AppShell>
  );
}
