import { emailName } from './email-name.ts';
import { familyNames, givenNames } from './names.ts';
import { demoId, random } from './random.ts';
import { isChanged, type TrustPlan } from './trust-plan.ts';

/** Someone who works for the trust. */
export interface DemoStaff {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly phone: string;
  readonly enabled: boolean;
  /** Each role and where it is held; null is the trust itself. */
  readonly posts: readonly { readonly role: string; readonly schoolIndex: number | null }[];
}

const oddJobs = ['teacher', 'teacher', 'aide', 'teacher', 'teacher', 'aide', 'counselor', 'proctor'] as const;

/** The member of staff number `index`: trust office first, then school by school, head first. */
export function staffMember(plan: TrustPlan, index: number): DemoStaff {
  const { seed } = plan.options;
  const { pick, chance } = random(seed, 3, index);
  const givenName = pick(givenNames);
  const familyName = pick(familyNames);
  const email = `${emailName(givenName).charAt(0)}${emailName(familyName)}${index}@${plan.domain}`;
  return {
    id: demoId(seed, 3, index),
    givenName,
    familyName,
    email: chance(0.02) ? '' : email,
    phone: `01632 ${String((isChanged(plan, 8, index) ? 961_000 : 960_000) + (index % 1000))}`,
    enabled: !chance(0.01),
    posts: posts(plan, index),
  };
}

function posts(plan: TrustPlan, index: number): DemoStaff['posts'] {
  if (index < plan.trustStaff) {
    const role = index === 1 ? 'systemAdministrator' : 'districtAdministrator';
    return [{ role, schoolIndex: null }];
  }
  const position = index - plan.trustStaff;
  const schoolIndex = Math.floor(position / plan.staffPerSchool);
  const place = position % plan.staffPerSchool;
  if (place === 0) return [{ role: 'principal', schoolIndex }];
  if (place === 1) return [{ role: 'siteAdministrator', schoolIndex }];
  const role = oddJobs[place % oddJobs.length] ?? 'teacher';
  const elsewhere = (schoolIndex + 1) % plan.schools.length;
  const shared = place % 11 === 4 && elsewhere !== schoolIndex;
  return shared
    ? [
        { role, schoolIndex },
        { role, schoolIndex: elsewhere },
      ]
    : [{ role, schoolIndex }];
}
