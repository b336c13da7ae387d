import { Link, useNavigate } from '@remix-run/react';
import { useState } from 'react';
import type { DifferencePage, DriftOverview, MySite } from '../../../answers.ts';
import type { DifferenceQuery } from '../../../difference-query.ts';
import { ConfirmDialog } from '../../confirm-dialog.tsx';
import { counted } from '../../counted.ts';
import type { Question } from '../../invitations/questions.ts';
import { SearchAsTyped } from '../../search-as-typed.tsx';
import { useOpened } from '../../use-opened.ts';
import { AddressDialog } from './address-dialog.tsx';
import { DifferenceList } from './difference-list.tsx';
import type { Chosen } from './difference-questions.ts';
import { openCount } from './difference-words.ts';
import { IgnoreDialog } from './ignore-dialog.tsx';
import { KindTabs } from './kind-tabs.tsx';
import { RemoveDialog, type Drafted } from './remove-dialog.tsx';
import { ReportCard } from './report-card.tsx';

/** What is open over the differences. */
export type Opened =
  | { readonly ask: Question }
  | { readonly ignore: Chosen; readonly name: string }
  | { readonly remove: Chosen; readonly count: number }
  | 'address';

interface Props {
  readonly site: MySite;
  readonly overview: DriftOverview;
  readonly page: DifferencePage;
  readonly filter: DifferenceQuery;
  readonly refusal: string | null;
}

/** Where a product and the portal differ in who has what, and what can be done about it. */
export function DifferencesSection({ site, overview, page, filter, refusal }: Props) {
  const { heading, open, openFrom, close, done } = useOpened<Opened>();
  const [drafted, setDrafted] = useState<Drafted | null>(null);
  const navigate = useNavigate();
  const { product, good, ignored } = overview;
  const planAt = ({ schoolId, planId }: Drafted['plans'][number]) =>
    `/sites/${schoolId ?? site.id}/plans/${planId}`;
  const onDrafted = (made: Drafted) => {
    close();
    const [only, another] = made.plans;
    if (only !== undefined && another === undefined) navigate(planAt(only));
    else setDrafted(made);
  };
  return (
    <section className="drift">
      <h2 ref={heading} tabIndex={-1} className="connection-title">
        Differences
      </h2>
      <p className="muted">Who {product.name} says has what in it, beside who has it here.</p>
      <ReportCard
        site={site}
        overview={overview}
        refusal={refusal}
        onAddress={(button) => openFrom(button, 'address')}
      />
      {drafted !== null && (
        <div className="card drift-drafted">
          <p>
            Nothing has happened yet.{' '}
            {counted(drafted.plans.length, 'bulk change waits', 'bulk changes wait')} to be looked at:
          </p>
          <ul>
            {drafted.plans.map((plan) => (
              <li key={plan.planId}>
                <Link to={planAt(plan)}>
                  {plan.place}, {counted(plan.total, 'role', 'roles')}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      {good !== null && openCount(overview) + ignored === 0 && (
        <div className="card empty">
          <h3>No differences</h3>
          <p>{product.name} and the portal agree on everybody in the last report.</p>
        </div>
      )}
      {good !== null && openCount(overview) + ignored > 0 && (
        <>
          <KindTabs overview={overview} kind={filter.kind} ignored={filter.ignored} />
          <div className="drift-search">
            <SearchAsTyped
              q={filter.q}
              label="Search by name or e-mail"
              kept={{ kind: filter.kind, ignored: filter.ignored ? 'yes' : null }}
            />
          </div>
          <DifferenceList site={site} overview={overview} page={page} filter={filter} onOpen={openFrom} />
        </>
      )}
      {open === 'address' && (
        <AddressDialog product={product} url={overview.reportUrl} onClose={close} onDone={done} />
      )}
      {open !== null && open !== 'address' && 'ask' in open && (
        <ConfirmDialog question={open.ask} onClose={close} onDone={done} />
      )}
      {open !== null && open !== 'address' && 'ignore' in open && (
        <IgnoreDialog chosen={open.ignore} name={open.name} onClose={close} onDone={done} />
      )}
      {open !== null && open !== 'address' && 'remove' in open && (
        <RemoveDialog
          chosen={open.remove}
          product={product.name}
          count={open.count}
          onClose={close}
          onDone={onDrafted}
        />
      )}
    </section>
  );
}
