import { Form, Link } from '@remix-run/react';
import type { GridAnswer, GridFamily, MySite } from '../../../answers.ts';
import { IconChevronRight } from '../../icons.ts';
import { FamilyTable } from './family-table.tsx';
import { WithoutChild } from './without-child.tsx';

interface Props {
  readonly site: MySite;
  readonly families: readonly GridFamily[];
  /** Who has access and stands in no family; null on later pages. */
  readonly withoutChild: GridAnswer['withoutChild'];
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
  readonly q: string;
  readonly isFirst: boolean;
  /** As an ISO string. */
  readonly now: string;
}

/** Which adult sees which child, family by family, and why not. */
export function GridPage({ site, families, withoutChild, next, q, isFirst, now }: Props) {
  return (
    <div className="page grid-page">
      <div className="page-head">
        <div>
          <h1>Children and adults</h1>
          <p>Who sees whom on their family page at {site.name}, and why not.</p>
        </div>
        <Link className="button" to={`/sites/${site.id}/contacts`} prefetch="intent">
          Account Manager
        </Link>
      </div>
      <search>
        <Form method="get" className="grid-search">
          <label className="unseen" htmlFor="grid-q">
            Search a child or an adult
          </label>
          <input
            className="input"
            type="search"
            id="grid-q"
            name="q"
            key={q}
            defaultValue={q}
            maxLength={100}
            placeholder="Name of a child or an adult"
          />
          <button className="button" data-main type="submit">
            Search
          </button>
        </Form>
      </search>
      {withoutChild !== null && <WithoutChild site={site} q={q} withoutChild={withoutChild} now={now} />}
      {families.length === 0 && (withoutChild?.adults.length ?? 0) === 0 && (
        <section className="card empty">
          <h2>No family found</h2>
          <p>
            {q === ''
              ? 'Families stand here once the roster has brought children with their adults.'
              : 'Search by a name, or a part of it. A child without any adult in the roster is not listed.'}
          </p>
        </section>
      )}
      {families.map((family) => (
        <FamilyTable
          key={`${family.schoolId} ${family.children[0]?.studentId}`}
          family={family}
          siteId={site.id}
          isSchoolNamed={site.kind === 'trust'}
        />
      ))}
      {(next !== null || !isFirst) && (
        <nav className="grid-pages" aria-label="Pages">
          {!isFirst && (
            <Link className="button" to={pageOf(q, null)}>
              First families
            </Link>
          )}
          {next !== null && (
            <Link className="button" to={pageOf(q, next)} prefetch="intent">
              More families
              <IconChevronRight size={16} aria-hidden />
            </Link>
          )}
        </nav>
      )}
    </div>
  );
}

/** A page of what was searched, from its beginning or from there. */
function pageOf(q: string, after: string | null): string {
  const asked = new URLSearchParams({ ...(q !== '' && { q }), ...(after !== null && { after }) });
  return `?${asked.toString()}`;
}
