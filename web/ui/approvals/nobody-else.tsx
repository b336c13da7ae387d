/** Said where something waits for a second administrator, and there is none. */
export function NobodyElse() {
  return (
    <p className="note" data-tone="late">
      <span>
        There is nobody else who could approve it. Invite a second administrator of the whole trust first, or
        ask the person who runs the server: <code>npx gatehouse owner add</code>
      </span>
    </p>
  );
}
