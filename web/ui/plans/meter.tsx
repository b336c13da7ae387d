/** A bar that fills up. */
export function Meter({ percent, label }: { percent: number; label: string }) {
  return <progress className="meter" aria-label={label} max={100} value={percent} />;
}
