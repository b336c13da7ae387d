import { Link } from '@remix-run/react';
import type { MySite } from '../../../answers.ts';
import { instantOf } from '../../when.ts';
import type { Proof } from './reason-proof.ts';

interface Props {
  readonly site: MySite;
  readonly proof: Proof;
}

/** One thing that proves a reason, with the way to the import that said so for whoever may read imports. */
export function ProofLine({ site, proof: { text, said } }: Props) {
  if (said === null) return <bdi className="contact-proof">{text}.</bdi>;
  return (
    <bdi className="contact-proof">
      {text}, as the import{' '}
      {site.may.includes('roster:read') ? (
        <Link to={`/sites/${site.id}/roster/${said.importId}`}>
          <bdi>{said.fileName}</bdi>
        </Link>
      ) : (
        <bdi>{said.fileName}</bdi>
      )}{' '}
      of {instantOf(said.at)} said.
    </bdi>
  );
}
