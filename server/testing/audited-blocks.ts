import type { AuditedOffice, PrepareAudited } from './audited-office.ts';
import { addRelative } from './relative.ts';

const reason = 'Court order of 3 March: no contact with the child.';

/** A contact whom somebody else has blocked. */
async function blocked({ world, site }: AuditedOffice) {
  const other = world.as(await world.administrator('account_admin'));
  const { contactId, studentId } = await addRelative(world);
  const { blockId } = await other.blocks.place({ site, contactId, studentId: null, reason });
  return { other, contactId, studentId, blockId };
}

/** A record that looks like somebody who is blocked, and waits. */
async function waiting(office: AuditedOffice): Promise<string> {
  const { world, api, site } = office;
  const twin = { givenName: 'Priya', familyName: `Likeness${crypto.randomUUID().slice(0, 8)}` };
  const { contactId, studentId } = await addRelative(world, twin);
  await addRelative(world, twin, studentId);
  await api.blocks.place({ site, contactId, studentId: null, reason });
  return (await api.blocks.list({ site })).waiting[0]?.likenessId ?? '';
}

const unknown = crypto.randomUUID();

/** Decisions about blocks. What is written down of them says nothing of why. */
export const auditedBlocks: Readonly<Record<string, PrepareAudited>> = {
  'blocks.place': async ({ world, api, site }) => {
    const { contactId } = await addRelative(world);
    const place = () => api.blocks.place({ site, contactId, studentId: null, reason });
    return { done: place, writes: ['block.placed'], about: 'person' };
  },
  'blocks.askToLift': async (office) => {
    const { blockId } = await blocked(office);
    const ask = (id: string) => () => office.api.blocks.askToLift({ site: office.site, blockId: id, reason });
    return { done: ask(blockId), refused: ask(unknown), writes: ['approval.asked'], about: 'approval' };
  },
  'blocks.takeBackLift': async (office) => {
    const { api, site } = office;
    const { blockId } = await blocked(office);
    const { approvalId } = await api.blocks.askToLift({ site, blockId, reason });
    const takeBack = () => api.blocks.takeBackLift({ site, approvalId });
    return { done: takeBack, writes: ['approval.withdrawn'], about: 'approval' };
  },
  'blocks.answerLift': async (office) => {
    const { api, site } = office;
    const { other, blockId } = await blocked(office);
    const { approvalId } = await other.blocks.askToLift({ site, blockId, reason });
    const lift = () => api.blocks.answerLift({ site, approvalId, answer: 'approve' });
    return { done: lift, writes: ['approval.approved', 'block.lifted'], about: 'person' };
  },
  'blocks.decide': async (office) => {
    const likenessId = await waiting(office);
    const decide = () =>
      office.api.blocks.decide({ site: office.site, likenessId, decision: 'same', note: reason });
    return { done: decide, writes: ['block.found_same'], about: 'person' };
  },
  'blocks.decide (somebody else)': async (office) => {
    const likenessId = await waiting(office);
    const decide = () => office.api.blocks.decide({ site: office.site, likenessId, decision: 'other' });
    return { done: decide, writes: ['block.told_apart'], about: 'person' };
  },
};
