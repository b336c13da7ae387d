import type { AuditedOffice, PrepareAudited } from './audited-office.ts';
import { schoolYear, turn } from './school-year.ts';

const unknown = crypto.randomUUID();

/** A rollover that is open at Riverside, where somebody leaves. */
async function open({ world, api, site }: AuditedOffice) {
  const year = schoolYear(world);
  await year.family(['6', 'leaves']);
  const { rolloverIds } = await api.rollover.open({ site, schoolIds: [world.trust.riverside], ...turn });
  return { ...year, rolloverId: rolloverIds[0] ?? '' };
}

/** One that was carried out. */
async function carriedOut(office: AuditedOffice) {
  const { api, site } = office;
  const { rolloverId, carryOut } = await open(office);
  const { planId } = await api.rollover.propose({ site, rolloverId });
  await api.rollover.answer({ site, rolloverId, answer: 'go' });
  await carryOut(planId);
  return rolloverId;
}

/** Changes to the turn of the school year. */
export const auditedRollover: Readonly<Record<string, PrepareAudited>> = {
  'rollover.open': ({ world, api, site }) => ({
    done: () => api.rollover.open({ site, schoolIds: [world.trust.riverside], ...turn }),
    writes: ['rollover.opened'],
    about: 'rollover',
  }),
  'rollover.propose': async (office) => {
    const { api, site } = office;
    const { rolloverId } = await open(office);
    return {
      done: () => api.rollover.propose({ site, rolloverId }),
      refused: () => api.rollover.propose({ site, rolloverId: unknown }),
      writes: ['rollover.proposed'],
      about: 'rollover',
    };
  },
  'rollover.answer': async (office) => {
    const { api, site } = office;
    const { rolloverId } = await open(office);
    await api.rollover.propose({ site, rolloverId });
    return {
      done: () => api.rollover.answer({ site, rolloverId, answer: 'go' }),
      writes: ['plan.approved', 'rollover.answered'],
      about: 'rollover',
    };
  },
  'rollover.changeImports': async (office) => {
    const { api, site } = office;
    const { rolloverId } = await open(office);
    const change = (id: string) => () =>
      api.rollover.changeImports({ site, rolloverId: id, imports: 'paused' });
    return {
      done: change(rolloverId),
      refused: change(unknown),
      writes: ['rollover.imports_changed'],
      about: 'rollover',
    };
  },
  'rollover.finish': async (office) => {
    const { api, site } = office;
    const rolloverId = await carriedOut(office);
    return {
      done: () => api.rollover.finish({ site, rolloverId }),
      writes: ['rollover.finished'],
      about: 'rollover',
    };
  },
  'rollover.cancel': async (office) => {
    const { api, site } = office;
    const { rolloverId } = await open(office);
    return {
      done: () => api.rollover.cancel({ site, rolloverId }),
      writes: ['rollover.cancelled'],
      about: 'rollover',
    };
  },
};
