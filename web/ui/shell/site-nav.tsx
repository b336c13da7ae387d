import type { MySite } from '../../answers.ts';
import { atLeast, number } from '../counted.ts';
import { useEnds } from '../ends/use-ends.ts';
import {
  useOpenApprovals,
  useOpenBlocks,
  useOpenReports,
  useOpenRequests,
  useOpenReview,
} from '../use-open-requests.ts';
import {
  IconCalendar,
  IconChecks,
  IconClipboard,
  IconClock,
  IconDatabase,
  IconGrid,
  IconHistory,
  IconInbox,
  IconKey,
  IconMail,
  IconMessages,
  IconSettings,
  IconShield,
  IconShieldLock,
  IconStack,
  IconUsers,
  IconUserX,
} from '../icons.ts';
import { SiteLink } from './site-link.tsx';

const some = (count: number): string | null => (count > 0 ? number(count) : null);

/** The pages of a trust or school. */
export function SiteNav({ site }: { site: MySite }) {
  const waiting = useOpenRequests();
  const approvals = useOpenApprovals();
  const reports = useOpenReports();
  const blocks = useOpenBlocks();
  const review = useOpenReview();
  const { leavers } = useEnds();
  const to = (page: string) => `/sites/${site.id}/${page}`;
  const may = (permission: MySite['may'][number]) => site.may.includes(permission);
  const left = leavers.count > 0 ? atLeast(leavers) : null;
  return (
    <>
      <h2 className="nav-title">People</h2>
      <SiteLink to={to('invitations')} icon={IconMail} name="User Invitations" />
      {may('contact:read') && <SiteLink to={to('contacts')} icon={IconUsers} name="Account Manager" />}
      <SiteLink
        to={to('leavers')}
        icon={IconUserX}
        name="Left, with access"
        count={left}
        counts="to look at"
      />
      {may('request:answer') && (
        <SiteLink to={to('requests')} icon={IconInbox} name="Requests" count={some(waiting)} />
      )}
      {may('contact:welcome') && (
        <SiteLink to={to('reports')} icon={IconMessages} name="Reports of families" count={some(reports)} />
      )}
      <SiteLink to={to('plans')} icon={IconStack} name="Bulk changes" />
      {may('review:answer') && (
        <SiteLink
          to={to('access-reviews')}
          icon={IconClipboard}
          name="Access reviews"
          count={review && atLeast(review)}
        />
      )}
      {may('contact:block') && (
        <SiteLink to={to('blocks')} icon={IconShieldLock} name="Blocks" count={some(blocks)} />
      )}
      {may('roster:read') && <SiteLink to={to('roster')} icon={IconDatabase} name="Roster" />}
      {may('audit:read') && <SiteLink to={to('audit')} icon={IconHistory} name="Audit log" />}
      {may('rollover:manage') && (
        <>
          <h2 className="nav-title">The year</h2>
          <SiteLink to={to('rollover')} icon={IconCalendar} name="Rollover" />
        </>
      )}
      <h2 className="nav-title">Set-up</h2>
      <SiteLink to={to('products')} icon={IconGrid} name="Products" />
      {may('administrator:read') && (
        <SiteLink to={to('administrators')} icon={IconShield} name="Administrators" />
      )}
      {site.kind === 'trust' && may('approval:answer') && (
        <SiteLink to={to('approvals')} icon={IconChecks} name="Approvals" count={some(approvals)} />
      )}
      {site.kind === 'trust' && may('key:manage') && (
        <SiteLink to={to('keys')} icon={IconKey} name="API keys" />
      )}
      {site.kind === 'trust' && may('job:manage') && (
        <SiteLink to={to('jobs')} icon={IconClock} name="Scheduled jobs" />
      )}
      {site.kind === 'trust' && may('settings:manage') && (
        <SiteLink to={to('settings')} icon={IconSettings} name="Settings" />
      )}
    </>
  );
}
