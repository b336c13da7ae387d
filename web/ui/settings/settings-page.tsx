import { Link, useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { Provider } from '#server/providers/rules.ts';
import type { AllowedHomes, Limits, MySite, ReviewSettings, TrustSettings } from '../../answers.ts';
import { useProveAgain } from '../proof/use-prove-again.ts';
import { AllowedHomesForm } from '../providers/allowed-homes-form.tsx';
import { Refused } from '../refused.tsx';
import { say, type Said } from '../say.tsx';
import type { Outcome } from '../use-deed.ts';
import { AuditYears } from './audit-years.tsx';
import { FamiliesForm } from './families-form.tsx';
import { LeaversForm } from './leavers-form.tsx';
import { LimitsForm } from './limits-form.tsx';
import { ReviewsForm } from './reviews-form.tsx';
import { SecondStepForm } from './second-step-form.tsx';
import { SwitchField } from './switch-field.tsx';
import { WelcomeProofForm } from './welcome-proof-form.tsx';

interface Props {
  readonly site: MySite;
  readonly settings: TrustSettings;
  readonly limits: Limits;
  readonly reviews: ReviewSettings;
  /** For how many years the audit log is kept. */
  readonly auditYears: number;
  readonly allowed: AllowedHomes;
  readonly offered: readonly Provider[];
}

/** What the trust decides for all of its schools. */
export function SettingsPage({ site, settings, limits, reviews, auditYears, allowed, offered }: Props) {
  const fetcher = useFetcher<Outcome<Said>>();
  const { data, state } = fetcher;
  useEffect(() => {
    if (state === 'idle' && data?.refusal === null) say(data.done);
  }, [state, data]);
  const form = useRef<HTMLFormElement>(null);
  const refused = state === 'idle' && data && data.refusal !== null ? data : null;
  useProveAgain(refused, () => form.current?.requestSubmit());
  return (
    <div className="page narrow settings">
      <div className="page-head">
        <div>
          <h1>Settings</h1>
          <p>For {site.trustName} and all of its schools.</p>
        </div>
      </div>
      <fetcher.Form ref={form} method="post" className="card settings-card" aria-labelledby="mails">
        <h2 id="mails">Mails</h2>
        <SwitchField
          name="reminders"
          label="Remind people before their invitation runs out"
          hint="Whoever has not answered gets a mail three days and one day before the end, with the same link. Nobody is reminded whose mail came back."
          on={settings.reminders}
        />
        <SwitchField
          name="tellEnded"
          label="Tell people by e-mail when access ends"
          hint="A mail says what has ended and whom to ask. Whoever ends access can decide otherwise for that one time."
          on={settings.tellEnded}
        />
        <Refused>{refused?.prove ? null : (refused?.refusal ?? null)}</Refused>
        <button className="button" data-main type="submit" disabled={state !== 'idle'}>
          {state === 'idle' ? 'Save mails' : 'Saving …'}
        </button>
      </fetcher.Form>
      <SecondStepForm factorFor={settings.factorFor} />
      {offered.length > 0 && <AllowedHomesForm allowed={allowed} offered={offered} />}
      <WelcomeProofForm proof={settings.welcomeProof} />
      <FamiliesForm days={settings.restoreDays} />
      <ReviewsForm
        key={JSON.stringify(reviews)}
        settings={reviews}
        isOwner={site.may.includes('job:manage')}
      />
      <LimitsForm limits={limits} />
      <LeaversForm settings={settings} />
      <AuditYears years={auditYears} />
      <section className="card settings-card" aria-labelledby="handover">
        <div className="settings-head">
          <h2 id="handover">Hand over the trust</h2>
          <p className="muted">
            Make a successor the Account Owner in your place, with seven days in which either of you can stop
            it.
          </p>
        </div>
        <Link className="button" to={`/sites/${site.id}/handover`}>
          Hand over the trust
        </Link>
      </section>
    </div>
  );
}
