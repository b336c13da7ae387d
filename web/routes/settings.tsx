import '../css/check.css';
import '../css/field.css';
import '../css/ends.css';
import '../css/settings.css';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { ask } from '../api.server.ts';
import { deed } from '../deed.server.ts';
import { readForm } from '../read-form.server.ts';
import { SettingsPage } from '../ui/settings/settings-page.tsx';
import { useSite } from '../ui/use-site.ts';

export const meta: MetaFunction = () => [{ title: 'Settings · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { site = '' } = args.params;
  const { trust, approvals, providers, reviews: drafted } = args.context.api;
  const [settings, limits, { years: auditYears }, allowed, offered, reviews] = await Promise.all([
    ask(args, trust.settings({ site })),
    ask(args, approvals.limits({ site })),
    ask(args, trust.auditYears({ site })),
    ask(args, providers.allowed({ site })),
    ask(args, providers.offered()),
    ask(args, drafted.settings({ site })),
  ]);
  return { settings, limits, auditYears, allowed, offered, reviews };
}

/** A box that is not ticked is not sent. */
const ticked = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes');
const form = z.object({ reminders: ticked, tellEnded: ticked });

export async function action(args: ActionFunctionArgs) {
  const settings = await readForm(args.request, form);
  const { site = '' } = args.params;
  return deed(args, args.context.api.trust.changeSettings({ site, ...settings }), () => ({
    title: 'Settings saved',
    text: 'They count from now on, for the trust and all of its schools.',
  }));
}

export default function SettingsRoute() {
  const site = useSite();
  const shown = useLoaderData<typeof loader>();
  return site && <SettingsPage key={site.id} site={site} {...shown} />;
}
