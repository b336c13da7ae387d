import { random } from './random.ts';
import type { TrustPlan } from './trust-plan.ts';

/** When a child was born who is in this year group in 2026/27: Reception begins in the school year after the fourth birthday. */
export function bornOn({ options }: TrustPlan, year: number, ...keys: readonly number[]): string {
  const firstBorn = Date.UTC(2021 - year, 8, 1);
  const days = (Date.UTC(2022 - year, 8, 1) - firstBorn) / 86_400_000;
  const born = new Date(firstBorn + random(options.seed, 8, ...keys).below(days) * 86_400_000);
  return born.toISOString().slice(0, 10);
}
