import type { Site } from '../administrators/rules.ts';
import type { Plan } from './plan.ts';

/** Where a plan takes effect: at a school, or at the trust. */
export const siteOfPlan = ({ trustId, schoolId }: Plan): Site => ({ trustId, schoolId: schoolId ?? null });
