import { readOwnCookie } from '../accounts/own-cookie.ts';
import { findStep, useStep, type SignInStep } from '../accounts/sign-in-step.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import type { Provider } from './rules.ts';
import { stepSecrets, type StepSecrets } from './step-secrets.ts';

/**
 * The step that this browser began, used up: once, for ten minutes, by the answer that was made for it. Commit before the
 * answer is judged. Refuses `step_expired` for every other answer, and leaves the step as it is then: a link that
 * somebody else sent neither signs anybody in nor stands in the way of whoever is just coming back.
 */
export async function takeProviderStep(
  uow: UnitOfWork,
  {
    provider,
    headers,
    state,
  }: { readonly provider: Provider; readonly headers: Headers; readonly state: string | null },
): Promise<SignInStep & { readonly secrets: StepSecrets }> {
  const token = readOwnCookie(uow.settings, headers, 'provider');
  const step = await findStep(uow, provider, token);
  if (token === null || step === null) throw new Refusal('step_expired');
  const secrets = stepSecrets(token);
  if (state !== secrets.state || !(await useStep(uow, step.id))) throw new Refusal('step_expired');
  return { ...step, secrets };
}
