import { NavLink } from '@remix-run/react';
import type { MySite } from '../../answers.ts';
import { atLeast, number } from '../counted.ts';
import { useEnds } from '../ends/use-ends.ts';
import { useOpenApprovals, useOpenBlocks, useOpenRequests } from '../use-open-requests.ts';
import {
  IconChecks,
  IconDatabase,
  IconGrid,
  IconHistory,
  IconInbox,
  IconKey,
  IconMail,
  IconSettings,
  IconShield,
  IconShieldLock,
  IconStack,
  IconUsers,
  IconUserX,
} from '../icons.ts';

/** The pages of a trust or school. */
export function SiteNav({ site }: { site: MySite }) {
  const waiting = useOpenRequests();
  const approvals = useOpenApprovals();
  const blocks = useOpenBlocks();
  const { leavers } = useEnds();
  const to = (page: string) => `/sites/${site.id}/${page}`;
  return (
    <>
      <h2 className="nav-title">People</h2>
      <NavLink className="nav-link" to={to('invitations')} prefetch="intent">
        <IconMail size={18} stroke={1.7} aria-hidden />
        User Invitations
      </NavLink>
      {site.may.includes('contact:read') && (
        <NavLink className="nav-link" to={to('contacts')} prefetch="intent">
          <IconUsers size={18} stroke={1.7} aria-hidden />
          Account Manager
        </NavLink>
      )}
      <NavLink className="nav-link" to={to('leavers')} prefetch="intent">
        <IconUserX size={18} stroke={1.7} aria-hidden />
        Left, with access
        {leavers.count > 0 && (
          <span className="nav-count">
            {atLeast(leavers)}
            <span className="unseen"> to look at</span>
          </span>
        )}
      </NavLink>
      {site.may.includes('request:answer') && (
        <NavLink className="nav-link" to={to('requests')} prefetch="intent">
          <IconInbox size={18} stroke={1.7} aria-hidden />
          Requests
          {waiting > 0 && (
            <span className="nav-count">
              {number(waiting)}
              <span className="unseen"> waiting</span>
            </span>
          )}
        </NavLink>
      )}
      <NavLink className="nav-link" to={to('plans')} prefetch="intent">
        <IconStack size={18} stroke={1.7} aria-hidden />
        Bulk changes
      </NavLink>
      {site.may.includes('contact:block') && (
        <NavLink className="nav-link" to={to('blocks')} prefetch="intent">
          <IconShieldLock size={18} stroke={1.7} aria-hidden />
          Blocks
          {blocks > 0 && (
            <span className="nav-count">
              {number(blocks)}
              <span className="unseen"> waiting</span>
            </span>
          )}
        </NavLink>
      )}
      {site.may.includes('roster:read') && (
        <NavLink className="nav-link" to={to('roster')} prefetch="intent">
          <IconDatabase size={18} stroke={1.7} aria-hidden />
          Roster
        </NavLink>
      )}
      {site.may.includes('audit:read') && (
        <NavLink className="nav-link" to={to('audit')} prefetch="intent">
          <IconHistory size={18} stroke={1.7} aria-hidden />
          Audit log
        </NavLink>
      )}
      <h2 className="nav-title">Set-up</h2>
      <NavLink className="nav-link" to={to('products')} prefetch="intent">
        <IconGrid size={18} stroke={1.7} aria-hidden />
        Products
      </NavLink>
      {site.may.includes('administrator:read') && (
        <NavLink className="nav-link" to={to('administrators')} prefetch="intent">
          <IconShield size={18} stroke={1.7} aria-hidden />
          Administrators
        </NavLink>
      )}
      {site.kind === 'trust' && site.may.includes('approval:answer') && (
        <NavLink className="nav-link" to={to('approvals')} prefetch="intent">
          <IconChecks size={18} stroke={1.7} aria-hidden />
          Approvals
          {approvals > 0 && (
            <span className="nav-count">
              {number(approvals)}
              <span className="unseen"> waiting</span>
            </span>
          )}
        </NavLink>
      )}
      {site.kind === 'trust' && site.may.includes('key:manage') && (
        <NavLink className="nav-link" to={to('keys')} prefetch="intent">
          <IconKey size={18} stroke={1.7} aria-hidden />
          API keys
        </NavLink>
      )}
      {site.kind === 'trust' && site.may.includes('settings:manage') && (
        <NavLink className="nav-link" to={to('settings')} prefetch="intent">
          <IconSettings size={18} stroke={1.7} aria-hidden />
          Settings
        </NavLink>
      )}
    </>
  );
}
