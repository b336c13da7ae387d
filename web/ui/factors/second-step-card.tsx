import { Form, useNavigation } from '@remix-run/react';
import { useId } from 'react';
import type { MyFactors } from '../../answers.ts';
import { counted } from '../counted.ts';
import { IconDevice } from '../icons.ts';
import { ProfileCard } from '../profile/profile-card.tsx';
import { ago, dayOf } from '../when.ts';

/** One's second step at sign-in, and the devices that are known. */
export function SecondStepCard({ factors, now }: { readonly factors: MyFactors; readonly now: string }) {
  const { totpSince, methods, required, devices } = factors;
  const hasPasskey = methods.includes('passkey');
  const id = useId();
  return (
    <ProfileCard title="Second step at sign-in" hint={hintOf(factors)}>
      {totpSince === null && !hasPasskey && required && <p>Your trust asks it of you.</p>}
      <div>
        <a
          className="button"
          data-main={(totpSince === null && !hasPasskey) || undefined}
          href="/second-step?to=/profile"
        >
          {waysOn(factors)}
        </a>
      </div>
      {devices.length > 0 && (
        <div className="profile-part">
          <h3 id={id}>Devices that you have signed in on</h3>
          <p className="muted">
            A sign-in on any other one is told to you by mail. Forget what you use no longer.
          </p>
          <ul className="profile-rows" aria-labelledby={id}>
            {devices.map((device) => (
              <DeviceRow key={device.id} device={device} now={now} />
            ))}
          </ul>
        </div>
      )}
    </ProfileCard>
  );
}

function hintOf({ totpSince, methods, backupCodesLeft }: MyFactors): string {
  const left = `${counted(backupCodesLeft, 'backup code is', 'backup codes are')} left.`;
  if (totpSince !== null) return `Your authenticator app is set up since ${dayOf(totpSince)}. ${left}`;
  return methods.includes('passkey')
    ? `Your passkey stands for it. ${left}`
    : 'An authenticator app on your phone keeps others out, even if they know your password.';
}

function waysOn({ totpSince, methods }: MyFactors): string {
  if (totpSince !== null) return 'Change it, or make new backup codes';
  return methods.includes('passkey') ? 'Make backup codes, or set an app up' : 'Set it up';
}

type OwnDevice = MyFactors['devices'][number];

function DeviceRow({
  device: { id, device, seenAt, trustedUntil, isThis },
  now,
}: {
  readonly device: OwnDevice;
  readonly now: string;
}) {
  const busy = useNavigation().formData?.get('device') === id;
  return (
    <li className="profile-row">
      <IconDevice size={22} stroke={1.6} aria-hidden />
      <div>
        <b>{device}</b>
        {isThis && <span className="profile-tag">This device</span>}
        <span className="sub">Signed in {ago(seenAt, now)}</span>
        {trustedUntil !== null && (
          <span className="sub">Not asked for a code until {dayOf(trustedUntil)}</span>
        )}
      </div>
      <Form method="post" action="/profile" preventScrollReset>
        <input type="hidden" name="part" value="device" />
        <input type="hidden" name="device" value={id} />
        <button
          className="button"
          type="submit"
          disabled={busy}
          aria-label={`Forget ${device}, signed in ${ago(seenAt, now)}`}
        >
          Forget
        </button>
      </Form>
    </li>
  );
}
