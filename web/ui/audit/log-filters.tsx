import { Form, Link } from '@remix-run/react';
import { deedGroupNames } from '#server/audit/log-rules.ts';
import type { MySite } from '../../answers.ts';
import type { AuditQuery } from '../../audit-query.ts';
import { useDesk } from '../use-desk.ts';
import { auditFields } from './audit-fields.ts';
import { FilterSelect } from './filter-select.tsx';
import { deedWords } from './log-words.ts';
import { WhoField } from './who-field.tsx';

interface Props {
  readonly site: MySite;
  readonly filter: AuditQuery;
  /** The name of whoever the filter is about. */
  readonly who: string | null;
}

/** What the log is looked through for: by whom or about whom, what, where, and between which days. */
export function LogFilters({ site, filter, who }: Props) {
  const { sites } = useDesk();
  const schools = sites.filter(({ kind, trustId }) => kind === 'school' && trustId === site.trustId);
  const deeds = deedGroupNames.map((group) => [group, deedWords[group]] as const);
  return (
    <Form className="log-filters card" method="get" aria-label="Filter the log">
      <WhoField site={site.id} who={filter.who ?? null} name={who} />
      <FilterSelect name="deeds" label="What" all="Everything" options={deeds} value={filter.deeds} />
      {site.kind === 'trust' && (
        <FilterSelect
          name="school"
          label="School"
          all="Everywhere"
          options={schools.map(({ id, name }) => [id, name] as const)}
          value={filter.school}
        />
      )}
      <FilterSelect
        name="outcome"
        label="Outcome"
        all="Done and refused"
        options={[
          ['done', 'Done'],
          ['refused', 'Refused'],
        ]}
        value={filter.outcome}
      />
      <label className="field">
        <span className="field-label">From</span>
        <input className="input" type="date" name="from" defaultValue={filter.from} />
      </label>
      <label className="field">
        <span className="field-label">To</span>
        <input className="input" type="date" name="to" defaultValue={filter.to} />
      </label>
      <div className="log-filter-buttons">
        <button type="submit" className="button">
          Show
        </button>
        {auditFields(filter).length > 0 && <Link to="?">Clear filters</Link>}
      </div>
    </Form>
  );
}
