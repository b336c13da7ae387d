import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../api.server.ts';

export const meta: MetaFunction = () => [{ title: 'You are in · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await ask(args, args.context.api.portal.me());
  if (person === null) throw redirect('/sign-in', 303);
  return { name: person.name, login: person.email };
}

export default function WelcomeInPage() {
  const { name, login } = useLoaderData<typeof loader>();
  return (
    <div className="sheet">
      <div className="sheet-head">
        <h1>You are in</h1>
        <p>
          Hello <bdi>{name}</bdi>. Your family account is ready. From now on you sign in with{' '}
          <b>
            <bdi>{login}</bdi>
          </b>{' '}
          and your password.
        </p>
      </div>
      <div className="choices">
        <a className="button" data-main href="/">
          Go on
        </a>
      </div>
    </div>
  );
}
