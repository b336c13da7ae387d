/** The way out for somebody who does not want the invitation, or whom it was not meant for. */
export function NotForMe() {
  return (
    <p className="sheet-end">
      Not meant for you, or not wanted? <a href="/i/decline">Decline this invitation</a>
    </p>
  );
}
