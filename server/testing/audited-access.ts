import { addAsker } from './asker.ts';
import { addMember } from './member.ts';
import type { AuditedOffice, PrepareAudited } from './audited-office.ts';
import { grantOf } from './grants.ts';

const product = {
  name: 'Library',
  about: 'Books',
  icon: 'book',
  level: 'school',
  launchUrl: 'https://library.example/',
  ownerEmail: 'librarian@northgate.example',
} as const;

/** Somebody who holds Insights at the trust. */
async function held({ world, api, site }: AuditedOffice) {
  const { personId } = await addMember(world);
  await api.invitations.send({
    site,
    personId,
    offers: [{ roleId: world.trust.role('Insights', 'Full Edit') }],
  });
  return { personId, grantId: await grantOf(world, personId, 'Insights') };
}

/** Somebody who was invited to Insights at the trust. */
async function invited({ world, api, site }: AuditedOffice) {
  const personId = await world.staff();
  const offers = [{ roleId: world.trust.role('Insights', 'Full Edit') }];
  const { invitationId } = await api.invitations.send({ site, personId, offers });
  return { personId, offers, invitationId: invitationId ?? '' };
}

const productOf = async ({ world }: AuditedOffice, name: string) => {
  const [row] = await world.rows<{ id: string }>('select id from product where name = $1', [name]);
  return row?.id ?? '';
};
const unknown = crypto.randomUUID();

/** Changes to products, access and invitations, and to requests. */
export const auditedAccess: Readonly<Record<string, PrepareAudited>> = {
  'access.addProduct': ({ api, site }) => ({
    done: () => api.access.addProduct({ site, product }),
    writes: ['product.added'],
    about: 'product',
  }),
  'access.retireProduct': async (office) => {
    const productId = await productOf(office, 'Insights');
    const { api, site } = office;
    return {
      done: () => api.access.retireProduct({ site, productId }),
      refused: () => api.access.retireProduct({ site, productId: unknown }),
      writes: ['product.retired'],
      about: 'product',
    };
  },
  'access.addRole': async (office) => {
    const productId = await productOf(office, 'Insights');
    const role = { name: 'Reader', about: 'Reads', preset: 'full_edit' } as const;
    const add = () => office.api.access.addRole({ site: office.site, productId, role });
    return { done: add, writes: ['role.added'], about: 'product_role' };
  },
  'access.changeEnd': async (office) => {
    const { grantId } = await held(office);
    const change = (endsAt: string) => office.api.access.changeEnd({ site: office.site, grantId, endsAt });
    return {
      done: () => change('2027-07-31T00:00:00Z'),
      refused: () => change('2026-01-01T00:00:00Z'),
      writes: ['grant.end_changed'],
      about: 'grant',
    };
  },
  'access.removeRole': async (office) => {
    const { grantId } = await held(office);
    const remove = () =>
      office.api.access.removeRole({ site: office.site, grantId, note: 'Told by jo@northgate.example' });
    return { done: remove, writes: ['grant.ended'], about: 'grant' };
  },
  'access.revoke': async (office) => {
    const { personId } = await held(office);
    const revoke = () => office.api.access.revoke({ site: office.site, personId });
    return { done: revoke, writes: ['grant.ended', 'account.closed', 'access.revoked'], about: 'person' };
  },
  'invitations.send': async ({ world, api, site }) => {
    const personId = await world.staff();
    const offers = [{ roleId: world.trust.role('Insights', 'Full Edit') }];
    const send = () => api.invitations.send({ site, personId, offers });
    return { done: send, writes: ['invitation.sent'], about: 'invitation' };
  },
  'invitations.reissue': async (office) => {
    const { invitationId } = await invited(office);
    const reissue = (id: string) => office.api.invitations.reissue({ site: office.site, invitationId: id });
    return {
      done: () => reissue(invitationId),
      refused: () => reissue(unknown),
      writes: ['invitation.reissued'],
      about: 'invitation',
    };
  },
  'invitations.correctAddress': async (office) => {
    const { invitationId } = await invited(office);
    const email = `right.${crypto.randomUUID().slice(0, 8)}@northgate.example`;
    const correct = () => office.api.invitations.correctAddress({ site: office.site, invitationId, email });
    return { done: correct, writes: ['invitation.address_corrected'], about: 'invitation' };
  },
  'invitations.cancel': async (office) => {
    const { invitationId } = await invited(office);
    const cancel = () => office.api.invitations.cancel({ site: office.site, invitationId });
    return { done: cancel, writes: ['invitation.cancelled'], about: 'invitation' };
  },
  'requests.refuse': async ({ world, api, site }) => {
    const requestId = await (await addAsker(world)).ask('Insights', null);
    const refuse = () => api.requests.refuse({ site, requestId, reason: 'Ask jo@northgate.example first.' });
    return { done: refuse, writes: ['request.refused'], about: 'request' };
  },
};
