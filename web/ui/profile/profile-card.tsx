import { useId, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/** One part of the profile, with its heading and what there is to know first. */
export function ProfileCard({ title, hint, children }: Props) {
  const id = useId();
  return (
    <section className="card profile-card" aria-labelledby={id}>
      <div className="profile-head">
        <h2 id={id}>{title}</h2>
        {hint && <p className="muted">{hint}</p>}
      </div>
      {children}
    </section>
  );
}
