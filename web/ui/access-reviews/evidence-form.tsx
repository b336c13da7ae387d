import { useParams } from '@remix-run/react';

/** Takes the evidence along: a plain form, because a file is no page. */
export function EvidenceForm({ reviewId }: { reviewId: string }) {
  const { site } = useParams();
  return (
    <form
      className="review-deeds"
      method="post"
      action={`/sites/${site}/access-reviews/${reviewId}/evidence`}
    >
      <button type="submit" className="button" name="format" value="pdf">
        Evidence as PDF
      </button>
      <button type="submit" className="button" name="format" value="csv">
        All rows as CSV
      </button>
    </form>
  );
}
