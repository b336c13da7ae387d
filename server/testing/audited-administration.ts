import { addAdministratorOf } from './administrators.ts';
import { addApproval } from './approval.ts';
import type { PrepareAudited } from './audited-office.ts';
import { inviteCandidate, sitesOf } from './invite-administrator.ts';
import { addLeaver } from './leaver.ts';

const unknown = crypto.randomUUID();
const observer = { role: 'observer', sites: sitesOf() } as const;

/** Changes to administrators, keys, approvals and settings, and erasure. */
export const auditedAdministration: Readonly<Record<string, PrepareAudited>> = {
  'administrators.invite': ({ api, site }) => {
    const email = `robin.${crypto.randomUUID().slice(0, 8)}@office.example`;
    const invite = () => api.administrators.invite({ site, name: 'Robin Hale', email, ...observer });
    return { done: invite, writes: ['administrator.invited'], about: 'invitation' };
  },
  'administrators.uninvite': async ({ world, api, site }) => {
    const { invitationId } = await inviteCandidate(world, api, 'observer');
    const uninvite = () => api.administrators.uninvite({ site, invitationId });
    return { done: uninvite, writes: ['administrator.uninvited'], about: 'invitation' };
  },
  'administrators.edit': async ({ world, api, site }) => {
    const { administratorId } = await addAdministratorOf(world, 'full_edit');
    const edit = (id: string) => api.administrators.edit({ site, administratorId: id, ...observer });
    return {
      done: () => edit(administratorId),
      refused: () => edit(unknown),
      writes: ['administrator.changed'],
      about: 'administrator',
    };
  },
  'administrators.revoke': async ({ world, api, site }) => {
    const { administratorId } = await addAdministratorOf(world, 'full_edit');
    const revoke = () => api.administrators.revoke({ site, administratorId });
    return { done: revoke, writes: ['administrator.revoked'], about: 'administrator' };
  },
  'administrators.addGroup': ({ world, api, site }) => ({
    done: () => api.administrators.addGroup({ site, name: 'Primaries', schoolIds: [world.trust.riverside] }),
    writes: ['school_group.added'],
    about: 'school_group',
  }),
  'administrators.addRole': ({ api, site }) => ({
    done: () => api.administrators.addRole({ site, name: 'Secretary', preset: 'observer' }),
    writes: ['administrator_role.added'],
    about: 'administrator_role',
  }),
  'handover.ask': async ({ world, api, site }) => {
    const { administratorId } = await addAdministratorOf(world, 'account_admin');
    const ask = () => api.handover.ask({ site, administratorId });
    return { done: ask, writes: ['handover.asked'], about: 'handover' };
  },
  'approvals.answer': async ({ world, api, site }) => {
    const { approvalId } = await addApproval(world);
    const answer = () =>
      api.approvals.answer({ site, approvalId, answer: 'refuse', note: 'Ask jo@northgate.example' });
    return { done: answer, writes: ['approval.refused'], about: 'approval' };
  },
  'approvals.changeLimits': ({ api, site }) => {
    const limits = {
      typeNumberPeople: 30,
      typeNumberPercent: 10,
      secondPersonPeople: 300,
      refusedPercent: 60,
    };
    const change = (secondPersonPercent: number) =>
      api.approvals.changeLimits({ site, ...limits, secondPersonPercent });
    return {
      done: () => change(25),
      refused: () => change(5),
      writes: ['trust.limits_changed'],
      about: 'trust',
    };
  },
  'keys.make': ({ api, site }) => {
    const make = (school: string | null) =>
      api.keys.make({
        site,
        name: 'Nightly script',
        permissions: ['staff:read'],
        schoolIds: school === null ? null : [school],
        days: 90,
      });
    return { done: () => make(null), refused: () => make(unknown), writes: ['key.made'], about: 'api_key' };
  },
  'people.erase': async ({ world, api, site }) => {
    const { personId } = await addLeaver(world);
    const subject = { kind: 'person', id: personId } as const;
    const erase = () => api.people.erase({ site, subject, name: 'Mei Herrera' });
    return { done: erase, writes: ['person.erased'], about: 'person' };
  },
};
