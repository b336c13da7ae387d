import { Link } from '@remix-run/react';
import type {
  BlocksOfContact,
  CarryOver,
  ChildOfContact,
  ContactEvidence,
  ContactHistory,
  ContactRecord,
  FamilyReportPage,
  MySite,
} from '../../../answers.ts';
import { ActionsButton } from '../actions/actions-button.tsx';
import { useContactAction } from '../actions/use-contact-action.tsx';
import { BlockSection } from './block-section.tsx';
import { CarryOverSection } from './carry-over-section.tsx';
import { ChildrenSection } from './children-section.tsx';
import { DetailsSection } from './details-section.tsx';
import { HistorySection } from './history-section.tsx';
import { ReportsSection } from './reports-section.tsx';
import { SeeAsButton } from './see-as-button.tsx';
import { StatusSection } from './status-section.tsx';

interface Props {
  readonly site: MySite;
  readonly contact: ContactRecord;
  readonly carryOvers: readonly CarryOver[];
  readonly children: readonly ChildOfContact[];
  readonly blocks: BlocksOfContact;
  /** What they reported; null for whoever may not answer. */
  readonly reports: FamilyReportPage | null;
  readonly evidence: ContactEvidence;
  readonly history: ContactHistory;
  readonly now: string;
}

/** One contact: how they stand at each school and why, and what the school holds of them. Of nobody else. */
export function ContactPage({ site, contact, now, ...more }: Props) {
  const { carryOvers, children, blocks, reports, evidence, history } = more;
  const { heading, dialog, choose } = useContactAction(() => {});
  const { contactId, name, standings } = contact;
  const who = { contacts: standings.map(({ schoolId }) => ({ contactId, schoolId })) };
  const count = { count: standings.length, capped: false };
  const school = standings.length === 1 ? (standings[0]?.school ?? null) : null;
  return (
    <div className="page narrow contact">
      <div className="page-head">
        <div>
          <p className="crumb">
            <Link to={`/sites/${site.id}/contacts`}>Account Manager</Link>
          </p>
          <h1 ref={heading} tabIndex={-1}>
            <bdi>{name}</bdi>
          </h1>
        </div>
        <div className="page-buttons">
          {site.may.includes('contact:see_as') && <SeeAsButton contactId={contactId} name={name} />}
          <ActionsButton
            site={site}
            statuses={standings.map(({ status }) => status)}
            onChoose={(action, button) => choose(action, { site, who, name, school, count }, button)}
          />
        </div>
      </div>
      <StatusSection site={site} contact={contact} evidence={evidence} carryOvers={carryOvers} now={now} />
      <ChildrenSection
        site={site}
        contactId={contactId}
        rows={children}
        shut={standings.filter(({ status }) => status === 'blocked').map((standing) => standing.school)}
      />
      <CarryOverSection site={site} contactId={contactId} carryOvers={carryOvers} />
      <BlockSection site={site} contactId={contactId} blocks={blocks} now={now} />
      <DetailsSection contact={contact} />
      {reports && reports.rows.length > 0 && <ReportsSection siteId={site.id} page={reports} now={now} />}
      <HistorySection history={history} />
      {dialog()}
    </div>
  );
}
