import '../css/home.css';
import '../css/empty.css';
import { AppShell } from '@mantine/core';
import type { MetaFunction } from '@remix-run/node';
import { useSearchParams } from '@remix-run/react';
import { MySites } from '../ui/home/my-sites.tsx';
import { NoProducts } from '../ui/home/no-products.tsx';
import { ProductTile } from '../ui/home/product-tile.tsx';
import { AppSwitcher } from '../ui/shell/app-switcher.tsx';
import { Brand } from '../ui/shell/brand.tsx';
import { NavProgress } from '../ui/shell/nav-progress.tsx';
import { ProfileMenu } from '../ui/shell/profile-menu.tsx';
import { SchemeToggle } from '../ui/shell/scheme-toggle.tsx';
import { useDesk } from '../ui/use-desk.ts';

export const meta: MetaFunction = () => [{ title: 'Your products · Gatehouse' }];

export default function HomePage() {
  const { me, sites, home } = useDesk();
  const [params] = useSearchParams();
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
        <div className="page home">
          {params.has('welcome') && (
            <output className="note home-welcome" data-tone="ok">
              Welcome, {me.name}. The invitation is accepted, and this is where you find what you were given.
            </output>
          )}
          <div className="page-head">
            <h1>Your products</h1>
          </div>
          {home.sites.map(({ name, products }) => (
            <section key={name} aria-label={name}>
              <h2>{name}</h2>
              <ul className="tiles">
                {products.map((product) => (
                  <li key={product.grantId}>
                    <ProductTile product={product} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
          {home.sites.length === 0 && <NoProducts administers={sites.length > 0} />}
          {sites.length > 0 && <MySites sites={sites} />}
        </div>
      </AppShell.Main>
    </AppShell>
  );
}
