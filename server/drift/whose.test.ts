import { expect, it } from 'vitest';
import { connectInOffice, productNamed } from '../testing/connect-in-office.ts';
import { addMember } from '../testing/member.ts';
import { addRegisteredParent } from '../testing/registered-parent.ts';
import { reportOffice } from '../testing/report-of.ts';
import { addTeacher } from '../testing/teacher.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

it('knows nobody by the name that another product has for them', async () => {
  await connectInOffice(world);
  const { upload, differences } = await reportOffice(world);
  const { accountId } = await addTeacher(world);
  const insights = await productNamed(world, 'Insights');
  const [other] = await world.run(({ sql }) =>
    sql<{ subject: string }>('select subject_of($1, $2) as subject', [insights, accountId]),
  );

  await upload([`${other?.subject},,Mei,,`]);

  expect(await differences()).toEqual(['stranger | Mei | - | - | - | -']);
});

it('tells nobody that an address is somebody’s in another trust', async () => {
  const elsewhere = await addMember(world);
  await world.startAfresh();
  const { upload, differences } = await reportOffice(world);

  await upload([`,${elsewhere.email},Mei,,`]);

  expect(await differences()).toEqual(['stranger | Mei | - | - | - | -']);
});

it('takes a product of the trust for one place, whatever it calls it, and a role by its preset where one alone has it', async () => {
  const { api, at, owner } = await reportOffice(world);
  const { accountId, give } = await addTeacher(world);
  await give(at.site, 'Insights', 'Full Read-only');
  const productId = await productNamed(world, 'Insights');
  const [known] = await world.run(({ sql }) =>
    sql<{ subject: string }>('select subject_of($1, $2) as subject', [productId, accountId]),
  );
  const file = (role: string) =>
    Buffer.from(`Sub,Role,Organisation\n${known?.subject},${role},Head office`).toString('base64');
  const differ = async (role: string) =>
    (await api.drift.report({ ...at, productId, fileName: 'insights.csv', file: file(role) })).differences;

  expect(await differ('full_read_only')).toBe(0);
  expect(await differ('FULL  READ-ONLY')).toBe(0);
  expect(await differ('Anonymised')).toBe(1);
  expect(await differ('Superuser')).toBe(1);
  expect(owner.administrations).toHaveLength(1);
});

it('knows families that have been in a product for families, and misses no family that has not', async () => {
  await connectInOffice(world, 'Parents Evening');
  const { api, at } = await reportOffice(world);
  const productId = await productNamed(world, 'Parents Evening');
  const [been, other] = [await addRegisteredParent(world), await addRegisteredParent(world)];
  await world.run(({ sql }) =>
    sql(
      `insert into product_session (trust_id, product_id, client_id, account_id, subject, sid, uid, began_at, seen_at, expires_at)
       select c.trust_id, c.product_id, c.id, $2, subject_of($1, $2), 'sid', '\\x00', gatehouse_now(), gatehouse_now(), gatehouse_now() + interval '7 days'
       from oidc_client c where c.product_id = $1`,
      [productId, been.accountId],
    ),
  );
  const file = Buffer.from('Sub\nzz-1').toString('base64');
  await api.drift.report({ ...at, productId, fileName: 'evening.csv', file });

  const { rows, total, removable } = await api.drift.list({ ...at, productId });

  expect(rows.filter(({ kind }) => kind !== 'stranger')).toMatchObject([
    {
      kind: 'missing',
      who: { personId: been.contactId, isContact: true },
      here: { role: 'Family', grantId: null, contactId: been.contactId },
    },
  ]);
  expect({ total, removable }).toEqual({ total: 2, removable: 0 });
  expect(other.accountId).not.toBe(been.accountId);
});
