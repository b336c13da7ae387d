import { Form, Link } from '@remix-run/react';
import { FilterSelect } from '../audit/filter-select.tsx';
import type { ReviewLinesPage } from '../../answers.ts';
import type { ReviewQuery } from '../../review-query.ts';

interface Props {
  readonly filter: ReviewQuery;
  readonly products: ReviewLinesPage['products'];
}

/** Which rows are looked at. A plain form: it works before the page is awake. */
export function ReviewFilter({ filter, products }: Props) {
  const roles = products.find(({ productId }) => productId === filter.productId)?.roles ?? [];
  return (
    <Form className="review-filter" method="get" aria-label="Filter the rows" preventScrollReset>
      <label className="field" data-wide>
        <span className="field-label">Name or e-mail</span>
        <input className="input" type="search" name="q" maxLength={100} defaultValue={filter.q} />
      </label>
      <FilterSelect
        name="productId"
        label="Product"
        all="All products"
        options={[
          ...products.map(({ productId, name }) => [productId, name] as const),
          ['administrators', 'Administrators of Gatehouse'] as const,
        ]}
        value={filter.productId}
      />
      {roles.length > 1 && (
        <FilterSelect
          name="roleId"
          label="Role"
          all="All roles"
          options={roles.map(({ roleId, name }) => [roleId, name] as const)}
          value={filter.roleId}
        />
      )}
      <FilterSelect
        name="used"
        label="Signed in"
        all="Whenever"
        options={[
          ['in_use', 'In the last 90 days'],
          ['not_lately', 'Not in the last 90 days'],
          ['never', 'Never'],
        ]}
        value={filter.used}
      />
      <FilterSelect
        name="left"
        label="Left"
        all="Everybody"
        options={[['true', 'Has left']]}
        value={filter.left ? 'true' : undefined}
      />
      <FilterSelect
        name="show"
        label="Answer"
        all="Any"
        options={[
          ['waiting', 'Not answered'],
          ['answered', 'Answered'],
        ]}
        value={filter.show}
      />
      <button type="submit" className="button">
        Filter
      </button>
      <Link className="button" to="?" preventScrollReset>
        Show all
      </Link>
    </Form>
  );
}
