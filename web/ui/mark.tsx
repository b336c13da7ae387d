/** The portal's sign: a gate with an open door. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="#17675f" />
      <path
        d="M8 24V14.5a8 8 0 0 1 16 0V24"
        fill="none"
        stroke="#fff"
        strokeWidth="2.4"
        strokeLinecap="round"
      />
      <path d="M13 24v-8.2a3 3 0 0 1 6 0V24" fill="#9fe0d5" />
      <path d="M6 24h20" stroke="#fff" strokeWidth="2.4" strokeLinecap="round" />
    </svg>
  );
}
