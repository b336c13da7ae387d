import '../css/field.css';
import '../css/profile.css';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { ask } from '../api.server.ts';
import { changeProfile } from '../change-profile.server.ts';
import { profileForm } from '../profile-form.ts';
import { readForm } from '../read-form.server.ts';
import { ProfilePage } from '../ui/profile/profile-page.tsx';
import { profileWords } from '../ui/profile/words/words-in.ts';
import { PersonShell } from '../ui/shell/person-shell.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${profileWords[shown?.language ?? 'en'].title} · Gatehouse` },
];

export async function loader(args: LoaderFunctionArgs) {
  const { profile, portal, family, passkeys: keys, factors: own, providers } = args.context.api;
  const [standing, language, sessions, access, passkeys, factors, identities] = await Promise.all([
    ask(args, family.standing()),
    ask(args, family.language()),
    ask(args, profile.sessions()),
    ask(args, portal.myAccess()),
    ask(args, keys.mine()),
    ask(args, own.mine()),
    ask(args, providers.mine()),
  ]);
  const now = new Date().toISOString();
  return { standing, language, sessions, access, passkeys, factors, identities, now };
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request, profileForm);
  const language = await ask(args, args.context.api.family.language());
  const { answer: said, refusal } = await changeProfile(args, { form, language });
  const prove = refusal?.code === 'prove_again';
  return data({ part: form.part, said, refusal, prove }, { status: refusal === null ? 200 : 422 });
}

export default function ProfileRoute() {
  const { language: _, ...shown } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>() ?? null;
  const [params] = useSearchParams();
  return (
    <PersonShell isFamily={shown.standing === 'only'}>
      <ProfilePage {...shown} outcome={outcome} done={params.get('done')} problem={params.get('problem')} />
    </PersonShell>
  );
}
