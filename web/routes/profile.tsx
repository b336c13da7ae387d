import '../css/field.css';
import '../css/profile.css';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { ask } from '../api.server.ts';
import { changeProfile } from '../change-profile.server.ts';
import { profileForm } from '../profile-form.ts';
import { readForm } from '../read-form.server.ts';
import { ProfilePage } from '../ui/profile/profile-page.tsx';
import { PersonShell } from '../ui/shell/person-shell.tsx';

export const meta: MetaFunction = () => [{ title: 'Your profile · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { profile, portal, family, passkeys: keys, factors: own, providers } = args.context.api;
  const [standing, sessions, access, passkeys, factors, identities] = await Promise.all([
    ask(args, family.standing()),
    ask(args, profile.sessions()),
    ask(args, portal.myAccess()),
    ask(args, keys.mine()),
    ask(args, own.mine()),
    ask(args, providers.mine()),
  ]);
  return { standing, sessions, access, passkeys, factors, identities, now: new Date().toISOString() };
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request, profileForm);
  const { answer: said, refusal } = await changeProfile(args, form);
  const prove = refusal?.code === 'prove_again';
  return data({ part: form.part, said, refusal, prove }, { status: refusal === null ? 200 : 422 });
}

export default function ProfileRoute() {
  const shown = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>() ?? null;
  const [params] = useSearchParams();
  return (
    <PersonShell>
      <ProfilePage {...shown} outcome={outcome} done={params.get('done')} problem={params.get('problem')} />
    </PersonShell>
  );
}
