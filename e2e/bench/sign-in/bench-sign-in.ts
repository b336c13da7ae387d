import { createAuth } from '#server/accounts/auth.ts';
import { signIn } from '#server/accounts/sign-in.ts';
import { Refusal } from '#server/refusal.ts';
import type { Bench } from '../bench.ts';
import { figure, type Figure } from '../figure.ts';
import { openPortal } from '../open-portal.ts';
import { seedTrust } from '../seed-trust.ts';
import { median } from '../statistics.ts';

const alike = { on: 'ratio', atMost: 1.05, atLeast: 0.95 } as const;
const roundsOfRun = 20;
const warmUp = 3;

/** What a wrong password costs, at an address that somebody has and at one that nobody has: turn by turn, in one process. */
export async function benchSignIn(bench: Bench): Promise<Figure[]> {
  const portal = await openPortal(bench);
  const { owner } = await seedTrust(bench, portal, 300);
  const auth = createAuth(portal.services);
  const visitor = { headers: new Headers(), ip: '192.0.2.1', requestId: 'bench' };
  await portal.settle();

  /** How long it takes to refuse somebody, in milliseconds. Nobody is kept waiting for what was wrong before. */
  async function refuse(email: string): Promise<number> {
    await portal.owner.query('delete from throttle');
    const began = performance.now();
    const code = await signIn(portal.services, auth, visitor, { email, password: 'a wrong password' }).then(
      () => 'in',
      (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
    );
    if (code !== 'wrong_password') throw new Error(`signing in said ${code}`);
    return performance.now() - began;
  }

  const rounds = bench.runs * roundsOfRun;
  bench.say(`sign-in: ${rounds} wrong passwords at each of two addresses, turn by turn`);
  const samples = [];
  for (let round = -warmUp; round < rounds; round += 1) {
    const nobody = `nobody${round + warmUp}@bench.example`;
    const known = async () => ({ measured: await refuse(owner.email) });
    const unknown = async () => ({ floor: await refuse(nobody) });
    // Whoever comes second finds what the first one left warm: they take turns at that as well.
    const sample =
      round % 2 === 0
        ? { ...(await known()), ...(await unknown()) }
        : { ...(await unknown()), ...(await known()) };
    if (round >= 0) samples.push(sample);
  }
  await portal.close();
  const apart = median(samples.map(({ measured, floor }) => measured - floor));
  return [
    figure({
      subject: 'sign-in',
      what: 'wrong password at an address that somebody has',
      unit: 'ms',
      floorIs: 'the same at an address that nobody has',
      samples,
      target: alike,
      note: `${apart >= 0 ? '+' : ''}${apart.toFixed(2)} ms in the median of each pair; 0.95 to 1.05 × tells nobody who has an account`,
    }),
  ];
}
