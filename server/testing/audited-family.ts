import type { PrepareAudited } from './audited-office.ts';
import { addParent } from './parent.ts';

const unknown = crypto.randomUUID();

/** Changes to what families reported, and looks at the portal as them. */
export const auditedFamily: Readonly<Record<string, PrepareAudited>> = {
  'family.answerReport': async ({ world, api, site }) => {
    const parent = await addParent(world);
    await parent.api.family.report({
      schoolId: world.trust.riverside,
      text: 'Our telephone number is wrong.',
    });
    const [report] = (await api.family.reports({ site })).rows;
    const reportId = report?.reportId ?? '';
    return {
      done: () => api.family.answerReport({ site, reportId, answer: 'It is corrected.' }),
      writes: ['family.report_answered'],
      about: 'person',
    };
  },
  'family.beginSeeing': async ({ world, api, site }) => {
    const { contactId } = await addParent(world);
    const see = (id: string) => () => api.family.beginSeeing({ site, contactId: id, reason: 'They rang.' });
    return { done: see(contactId), refused: see(unknown), writes: ['masquerade.begun'], about: 'person' };
  },
};
