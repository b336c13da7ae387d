import { Button } from '@mantine/core';
import type { RequestRow } from '../../answers.ts';
import { initials } from '../initials.ts';
import { ProductIcon } from '../product-icon.tsx';
import { ago, wholeInstantOf } from '../when.ts';

interface Props {
  readonly request: RequestRow;
  readonly now: string;
  readonly onApprove: (button: HTMLElement) => void;
  readonly onRefuse: (button: HTMLElement) => void;
}

/** One request that waits for an answer: who, what, why, and what they have already. */
export function OpenRequest({ request, now, onApprove, onRefuse }: Props) {
  const { name, job, schools, product, icon, place, reason, askedAt, held, own, gone } = request;
  const who = [job, schools.join(', ')].filter(Boolean).join(' · ');
  return (
    <>
      <div className="request-who">
        <span className="initials" aria-hidden="true">
          {initials(name)}
        </span>
        <div>
          <h2>
            <bdi>{name}</bdi>
          </h2>
          <p className="muted">{who || 'Not at any school at the moment'}</p>
        </div>
        <p className="muted" title={wholeInstantOf(askedAt)}>
          Asked {ago(askedAt, now)}
        </p>
      </div>
      <div className="request-what">
        <ProductIcon icon={icon} />
        <p>
          <b>{product}</b> at {place}
        </p>
      </div>
      <blockquote>{reason}</blockquote>
      <p className="request-held">
        {held.length === 0 ? 'Has no product yet' : 'Has already: '}
        {held.map((one) => (
          <span key={`${one.product} ${one.at}`} className="chip">
            <b>{one.product}</b> {one.role}
            <span className="chip-at">{one.at}</span>
          </span>
        ))}
      </p>
      {own && <p className="note">This is your own request: another administrator answers it.</p>}
      {gone && (
        <p className="note" data-tone="late">
          {name} has left since, or is not registered here any more. The request can only be refused.
        </p>
      )}
      {!own && (
        <div className="request-buttons">
          <Button variant="default" onClick={({ currentTarget }) => onRefuse(currentTarget)}>
            Refuse…<span className="unseen"> {`${product} for ${name}`}</span>
          </Button>
          {!gone && (
            <Button onClick={({ currentTarget }) => onApprove(currentTarget)}>
              Approve…<span className="unseen"> {`${product} for ${name}`}</span>
            </Button>
          )}
        </div>
      )}
    </>
  );
}
