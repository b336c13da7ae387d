import type { PrepareAudited } from './audited-office.ts';
import { addTestEndpoint } from './event-endpoint.ts';
import { addMember } from './member.ts';
import { reportOffice } from './report-of.ts';
import type { World } from './world.ts';

const unknown = crypto.randomUUID();

/** A report with a stranger and somebody whose address is known. */
async function reported(world: World) {
  const office = await reportOffice(world);
  const { email } = await addMember(world);
  await office.upload(['nobody,,Nobody,,', `,${email},Mei,,`]);
  return office;
}

/** What is done about products' reports of who has what. */
export const auditedDrift: Readonly<Record<string, PrepareAudited>> = {
  'drift.report': async ({ world, api }) => {
    const { at } = await reportOffice(world);
    const file = Buffer.from('E-mail\nada@school.example').toString('base64');
    const report = (productId: string) => () =>
      api.drift.report({ ...at, productId, fileName: 'tracker.csv', file });
    return {
      done: report(at.productId),
      refused: report(unknown),
      writes: ['drift.compared'],
      about: 'product',
    };
  },
  'drift.setAddress': async ({ world, api }) => {
    const { at } = await reportOffice(world);
    const set = (productId: string) => () =>
      api.drift.setAddress({ ...at, productId, url: 'https://tracker.example/report' });
    return {
      done: set(at.productId),
      refused: set(unknown),
      writes: ['drift.address_set'],
      about: 'product',
    };
  },
  'drift.ask': async ({ world, api }) => {
    const { at } = await reportOffice(world);
    await api.drift.setAddress({ ...at, url: 'https://tracker.example/report' });
    const ask = (productId: string) => () => api.drift.ask({ ...at, productId });
    return { done: ask(at.productId), refused: ask(unknown), writes: ['drift.failed'], about: 'product' };
  },
  'drift.ignore': async ({ world, api }) => {
    const { at, idsOf } = await reported(world);
    const which = { ids: await idsOf('stranger') };
    const ignore = (productId: string) => () => api.drift.ignore({ ...at, productId, which, note: 'A test' });
    return {
      done: ignore(at.productId),
      refused: ignore(unknown),
      writes: ['drift.ignored'],
      about: 'product',
    };
  },
  'drift.confirm': async ({ world, api }) => {
    const { at, idsOf } = await reported(world);
    const which = { ids: await idsOf('unconfirmed') };
    const confirm = () => api.drift.confirm({ ...at, which });
    return { done: confirm, writes: ['drift.confirmed'], about: 'product' };
  },
  'drift.part': async ({ world, api }) => {
    const { at, idsOf } = await reported(world);
    await api.drift.confirm({ ...at, which: { ids: await idsOf('unconfirmed') } });
    const which = { ids: await idsOf('no_access') };
    const part = () => api.drift.part({ ...at, which });
    return { done: part, writes: ['drift.parted'], about: 'product' };
  },
  'drift.tell': async ({ world, api }) => {
    const { at, idsOf, upload } = await reported(world);
    const { personId } = await addMember(world);
    const offers = [{ roleId: world.trust.role('Tracker', 'Full Edit') }];
    await api.invitations.send({ site: world.trust.riverside, personId, offers });
    await addTestEndpoint(world, { product: 'Tracker' });
    await upload(['nobody,,Nobody,,']);
    const which = { ids: await idsOf('not_been') };
    const tell = (productId: string) => () => api.drift.tell({ ...at, productId, which });
    return { done: tell(at.productId), refused: tell(unknown), writes: ['drift.told'], about: 'product' };
  },
  'drift.draftRemoval': async ({ world, api }) => {
    const { at, idsOf, upload } = await reported(world);
    const { personId } = await addMember(world);
    const offers = [{ roleId: world.trust.role('Tracker', 'Full Edit') }];
    await api.invitations.send({ site: world.trust.riverside, personId, offers });
    await upload(['nobody,,Nobody,,']);
    const which = { ids: await idsOf('not_been') };
    const draft = (productId: string) => () => api.drift.draftRemoval({ ...at, productId, which });
    return { done: draft(at.productId), refused: draft(unknown), writes: ['plan.drafted'], about: 'plan' };
  },
};
