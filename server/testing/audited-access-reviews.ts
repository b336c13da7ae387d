import { addMember } from './member.ts';
import type { AuditedOffice, PrepareAudited } from './audited-office.ts';

/** A review that is open, with a row of somebody who holds Insights at the trust. */
async function opened({ world, api, site }: AuditedOffice) {
  const { personId } = await addMember(world);
  await api.invitations.send({
    site,
    personId,
    offers: [{ roleId: world.trust.role('Insights', 'Full Edit') }],
  });
  const { reviewId } = await api.accessReviews.open({ site });
  const { rows } = await api.accessReviews.lines({ site, reviewId });
  const ids = rows.flatMap(({ kind, lineId }) => (kind === 'grant' ? [lineId] : []));
  return { site, reviewId, which: { ids } };
}
const unknown = crypto.randomUUID();

/** What is done with reviews of access. */
export const auditedAccessReviews: Readonly<Record<string, PrepareAudited>> = {
  'accessReviews.open': ({ api, site }) => ({
    done: () => api.accessReviews.open({ site }),
    writes: ['access_review.opened'],
    about: 'access_review',
  }),
  'accessReviews.answer': async (office) => {
    const { site, reviewId, which } = await opened(office);
    const answer = (id: string) =>
      office.api.accessReviews.answer({ site, reviewId: id, which, answer: 'keep' });
    return {
      done: () => answer(reviewId),
      refused: () => answer(unknown),
      writes: ['access_review.answered'],
      about: 'access_review',
    };
  },
  'accessReviews.submit': async (office) => {
    const { site, reviewId, which } = await opened(office);
    await office.api.accessReviews.answer({ site, reviewId, which, answer: 'keep' });
    return {
      done: () => office.api.accessReviews.submit({ site, reviewId }),
      writes: ['access_review.submitted'],
      about: 'access_review',
    };
  },
  'accessReviews.nudge': async (office) => {
    const { site, reviewId } = await opened(office);
    const { open } = await office.api.accessReviews.overview({ site });
    const partIds = open?.parts.map(({ partId }) => partId) ?? [];
    const nudge = (id: string) => office.api.accessReviews.nudge({ site, reviewId: id, partIds });
    return {
      done: () => nudge(reviewId),
      refused: () => nudge(unknown),
      writes: ['access_review.reminded'],
      about: 'access_review',
    };
  },
  'accessReviews.close': async (office) => {
    const { site, reviewId } = await opened(office);
    const close = () => office.api.accessReviews.close({ site, reviewId });
    return { done: close, writes: ['access_review.closed'], about: 'access_review' };
  },
  'accessReviews.takeEvidence': async (office) => {
    const { site, reviewId } = await opened(office);
    const take = (id: string) => office.api.accessReviews.takeEvidence({ site, reviewId: id, format: 'pdf' });
    return {
      done: () => take(reviewId),
      refused: () => take(unknown),
      writes: ['access_review.taken'],
      about: 'access_review',
    };
  },
};
