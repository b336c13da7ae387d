import { expect, type APIRequestContext, type APIResponse, type BrowserContext } from '@playwright/test';
import { nextCode, secretFrom } from './authenticator.ts';

interface Named {
  readonly email: string;
}

const url = process.env['GATEHOUSE_URL'] ?? '';
const device = 'gatehouse-device';

/** The authenticator apps that this process knows: those of the demo, and those that journeys set up. */
const secrets = new Map<string, Buffer>([
  ['owner@gatehouse.example', Buffer.from('gatehouse demo owner')],
  ['admin@gatehouse.example', Buffer.from('gatehouse demo admin')],
]);
const known: readonly [email: string, device: string][] = JSON.parse(
  process.env['GATEHOUSE_DEVICES'] ?? '[]',
);
/** What the browsers of this process are known by, for each person: at first the demo's administrators. */
const devices = new Map(known);

/** The secret of somebody's authenticator app. */
export function secretOf({ email }: Named): Buffer {
  const secret = secrets.get(email);
  if (secret === undefined) throw new Error(`${email} has no authenticator app here`);
  return secret;
}

/** Remembers the app that somebody has set up, for their later sign-ins. */
export const knowSecret = ({ email }: Named, words: string): void =>
  void secrets.set(email, secretFrom(words));

/** Makes this browser one that the person has signed in with before, if there is one. */
export async function bringDevice(context: BrowserContext, { email }: Named): Promise<void> {
  const value = devices.get(email);
  if (value !== undefined) await context.addCookies([{ name: device, value, url, httpOnly: true }]);
}

/** Keeps what this browser is known by, for the next browser of the same person. */
export async function keepDevice(context: BrowserContext, { email }: Named): Promise<void> {
  const found = (await context.cookies(url)).find(({ name }) => name === device);
  if (found !== undefined) devices.set(email, found.value);
}

/** Sets an authenticator app up for whoever has just signed in with this context, without the pages. */
export async function setUpSecondStep(request: APIRequestContext, person: Named): Promise<void> {
  const headers = { origin: url, 'content-type': 'application/json' };
  const change = async (name: string, input?: object) => {
    const answer = await request.post(`/trpc/${name}`, {
      headers,
      ...(input && { data: JSON.stringify(input) }),
    });
    expect(answer.ok(), `${name}: ${await answer.text()}`).toBe(true);
  };
  await change('factors.beginTotp');
  const setUp = await (await request.get('/trpc/factors.totpSetUp')).json();
  knowSecret(person, setUp.result.data.secret);
  await change('factors.confirmTotp', { code: await nextCode(secretOf(person)) });
}

interface StepOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether this device is not asked again. */
  readonly remember?: boolean;
}

/** Answers the second step of a sign-in without the pages: of two who use the same app at once, one needs the next code. */
export async function answerSecondStep(
  request: APIRequestContext,
  person: Named,
  { headers, remember = false }: StepOptions = {},
): Promise<APIResponse> {
  for (let tries = 0; ; tries += 1) {
    const data = { code: await nextCode(secretOf(person)), remember };
    const answer = await request.post('/trpc/accounts.answerFactor', {
      data,
      headers: { origin: url, ...headers },
    });
    if (answer.ok() || tries === 3) return answer;
  }
}
