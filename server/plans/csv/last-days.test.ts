import { expect, it } from 'vitest';
import { bulkSchool } from '../../testing/bulk-school.ts';
import { addMember } from '../../testing/member.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();

it('sends one invitation and one mail to somebody with several last days', async () => {
  const school = await bulkSchool(world, 0);
  const { admin, site, finish } = school;
  const ada = 'ada@northgate.example';
  await world.staff({ email: ada });
  const member = await addMember(world);
  const lines = [
    `${ada},,Tracker,Full Edit,,19/12/2026,`,
    `${ada},,Parents Evening,Teacher,,,`,
    `${member.email},,Tracker,Full Edit,,,`,
    `${member.email},,Parents Evening,Teacher,,31/03/2027,`,
  ];
  const text = ['E-mail,Staff ID,Product,Role,School,Ends on,Note', ...lines].join('\n');
  const file = Buffer.from(text).toString('base64');
  const { planId } = await admin.plans.draftFromFile({ site, fileName: 'autumn.csv', file });
  expect(await admin.plans.draft({ site, planId })).toMatchObject({ people: 2 });
  await admin.plans.approve({ site, planId });
  await finish(planId);

  expect(await admin.plans.get({ site, planId })).toMatchObject({ done: 2, mailsTotal: 2 });
  expect(await world.rows('select id from invitation')).toHaveLength(1);
  const ends = (table: string) =>
    world.rows(`select x.name, iso(o.ends_at) as until from ${table} o
      join product_role r on r.id = o.product_role_id join product x on x.id = r.product_id order by 1`);
  expect(await ends('offer')).toEqual([
    { name: 'Parents Evening', until: null },
    { name: 'Tracker', until: '2026-12-20T00:00:00.000Z' },
  ]);
  expect(await ends('"grant"')).toEqual([
    { name: 'Parents Evening', until: '2027-03-31T23:00:00.000Z' },
    { name: 'Tracker', until: null },
  ]);
  const mails = await world.rows<{ text: string }>(
    `select data->>'accessLines' as text from mail where template = 'access-added'`,
  );
  expect(mails.map(({ text }) => text.split('\n'))).toEqual([
    [
      'Tracker, as Full Edit, at Riverside Primary',
      'Parents Evening, as Teacher, at Riverside Primary, until 31 March 2027',
    ],
  ]);
});
