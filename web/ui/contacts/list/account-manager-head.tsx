import { Link } from '@remix-run/react';
import type { RefObject } from 'react';
import type { MySite } from '../../../answers.ts';

interface Props {
  readonly site: MySite;
  readonly heading: RefObject<HTMLHeadingElement>;
  readonly about: string;
}

/** The head of the Account Manager: whose accounts are shown, and the pages beside it. */
export function AccountManagerHead({ site, heading, about }: Props) {
  return (
    <div className="page-head">
      <div>
        <h1 ref={heading} tabIndex={-1}>
          Account Manager
        </h1>
        <p>{about}</p>
      </div>
      <div className="page-buttons">
        <Link className="button" to={`/sites/${site.id}/contacts/grid`} prefetch="intent">
          Children and adults
        </Link>
        {site.kind === 'trust' && site.may.includes('settings:manage') && (
          <Link className="button" to={`/sites/${site.id}/contact-types`}>
            Contact types
          </Link>
        )}
      </div>
    </div>
  );
}
