import '@fontsource-variable/inter';
import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';
import './css/tokens.css';
import './css/base.css';
import './css/problem.css';
import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core';
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from '@remix-run/react';
import type { ReactNode } from 'react';
import icon from './favicon.svg?no-inline';
import { useNonce } from './nonce.ts';
import { preferredLanguage } from './preferred-language.server.ts';
import { directionOf } from './ui/direction-of.ts';
import { Problem } from './ui/problems/problem.tsx';
import { usePageLanguage } from './ui/use-page-language.ts';

export const meta: MetaFunction = () => [{ title: 'Gatehouse' }];

export const links: LinksFunction = () => [
  { rel: 'icon', type: 'image/svg+xml', href: icon },
  { rel: 'preload', as: 'font', type: 'font/woff2', href: inter, crossOrigin: 'anonymous' },
];

/** The number of this request, and the browser's language: for a page that cannot be shown, and so says none. */
export const loader = ({ request, context }: LoaderFunctionArgs) => ({
  requestId: context.requestId,
  browsers: preferredLanguage(request),
});

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const language = usePageLanguage();
  return (
    <html lang={language === 'en' ? 'en-GB' : language} dir={directionOf(language)} {...mantineHtmlProps}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <ColorSchemeScript nonce={nonce} defaultColorScheme="auto" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return (
    <main className="problem-page">
      <Problem />
    </main>
  );
}
