import { z } from 'zod';
import { may, type Site } from '../../administrators/rules.ts';
import type { SignedIn } from '../../trust/site.ts';
import { atSite, provenAtSite, router } from '../../trpc/init.ts';
import { line } from '../../trust/text.ts';
import { answerLift, takeBackLift } from './answer-lift.ts';
import { askToLift } from './ask-to-lift.ts';
import { blockRows } from './block-rows.ts';
import { blockMark, blocksOfContact } from './blocks-of-contact.ts';
import { countBlocks } from './count-blocks.ts';
import { decideLikeness } from './decide-likeness.ts';
import { likenessRows } from './likeness-rows.ts';
import { placeBlock } from './place-block.ts';
import { likenessDecisions, longestReason } from './rules.ts';

const site = z.uuid();
const reason = line(longestReason).min(1);
const ofContact = { site, contactId: z.uuid() };

interface Looking {
  readonly person: Pick<SignedIn, 'administrations'>;
  readonly site: Site;
}
const keeps = ({ person, site: at }: Looking): boolean => may(person.administrations, 'contact:block', at);

/**
 * Safeguarding: who is kept from a child, or from all of them, whatever the roster says. Only those who may `contact:block`
 * learn why. Instants are ISO 8601 strings in UTC.
 */
export const blocksRouter = router({
  /** What waits for a decision, the blocks that stand, and those that were lifted, five hundred of each. */
  list: atSite('contact:block')
    .input(z.strictObject({ site }))
    .query(({ ctx }) =>
      ctx.read(async (reading) => ({
        waiting: await likenessRows(reading, ctx.site),
        standing: await blockRows(reading, ctx.site, { lifted: false }),
        lifted: await blockRows(reading, ctx.site, { lifted: true }),
      })),
    ),

  /** How many records wait for a decision, and how many blocks for a second person who is not whoever asks; none for those who may not decide. */
  count: atSite('contact:read')
    .input(z.strictObject({ site }))
    .query(({ ctx }) => {
      if (!keeps(ctx)) return { waiting: 0, lifts: 0 };
      return ctx.read((reading) => countBlocks(reading, ctx.site));
    }),

  /**
   * Whether a contact is blocked, and whom to ask; `details`, with the reasons, only for those who may `contact:block`, and
   * null for others. Refuses `not_found` for contacts of other schools.
   */
  of: atSite('contact:read')
    .input(z.strictObject(ofContact))
    .query(({ ctx, input: { contactId } }) =>
      ctx.read(async (reading) => ({
        ...(await blockMark(reading, ctx.site, contactId)),
        details: keeps(ctx) ? await blocksOfContact(reading, ctx.site, contactId) : null,
      })),
    ),

  /** Blocks a contact from one child or (null) from all. Refuses `prove_again`, `self_change`, `block_exists`. */
  place: provenAtSite('contact:block')
    .input(z.strictObject({ ...ofContact, studentId: z.uuid().nullable(), reason }))
    .mutation(({ ctx, input: { site: _, ...input } }) => ctx.run((uow) => placeBlock(uow, ctx.site, input))),

  /** Asks for a block to be lifted, which a second person approves. Refuses `prove_again`, `self_change`, `managed_elsewhere`, `already_decided`. */
  askToLift: provenAtSite('contact:block')
    .input(z.strictObject({ site, blockId: z.uuid(), reason }))
    .mutation(({ ctx, input: { site: _, ...input } }) => ctx.run((uow) => askToLift(uow, ctx.site, input))),

  /**
   * Lifts a block that somebody else asked to have lifted, or lets it stand. Refuses `prove_again`, `approval_own`, `approval_over`,
   * `self_change`, `managed_elsewhere`, `illegal_transition` when the block was lifted since.
   */
  answerLift: provenAtSite('contact:block')
    .input(
      z.strictObject({
        site,
        approvalId: z.uuid(),
        answer: z.enum(['approve', 'refuse']),
        note: line(500).nullable().default(null),
      }),
    )
    .mutation(({ ctx, input: { site: _, note, ...input } }) =>
      ctx.run((uow) => answerLift(uow, ctx.site, { ...input, note: note || null })),
    ),

  /** Takes back that a block is to be lifted, as whoever asked. Refuses `not_found` for what others asked for, and `approval_over`. */
  takeBackLift: atSite('contact:block')
    .input(z.strictObject({ site, approvalId: z.uuid() }))
    .mutation(({ ctx, input: { approvalId } }) => ctx.run((uow) => takeBackLift(uow, ctx.site, approvalId))),

  /** Decides of a record that looks like somebody who is blocked. Refuses `prove_again`, `self_change`, `already_decided`. */
  decide: provenAtSite('contact:block')
    .input(
      z.strictObject({
        site,
        likenessId: z.uuid(),
        decision: z.enum(likenessDecisions),
        note: line(longestReason).nullable().default(null),
      }),
    )
    .mutation(({ ctx, input: { site: _, note, ...input } }) =>
      ctx.run((uow) => decideLikeness(uow, ctx.site, { ...input, note: note || null })),
    ),
});
