/** SQL for where a held import `h`, which is the import `i`, stands. */
export const heldState = `case
  when h.state <> 'open' then h.state
  when exists (select from roster_import n where n.trust_id = i.trust_id and n.source_id = i.source_id and n.state = 'done'
    and n.started_at > i.started_at) then 'outdated'
  when h.package is null then 'expired' else 'open' end`;
