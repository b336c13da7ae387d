import { Form, useNavigation } from '@remix-run/react';
import { useId } from 'react';
import type { Language } from '#server/contacts/family/rules.ts';
import type { MyFactors } from '../../answers.ts';
import { IconDevice } from '../icons.ts';
import { ProfileCard } from '../profile/profile-card.tsx';
import type { ProfileWords } from '../profile/words/profile-words.ts';
import { agoIn, dayIn } from '../profile/words/when-in.ts';
import { codesLeft, profileWords } from '../profile/words/words-in.ts';
import { useDesk } from '../use-desk.ts';
import { filledIn } from '../welcome/words/words-in.ts';

/** One's second step at sign-in, and the devices that are known. */
export function SecondStepCard({ factors, now }: { readonly factors: MyFactors; readonly now: string }) {
  const { totpSince, methods, required, devices } = factors;
  const { language } = useDesk();
  const words = profileWords[language];
  const hasPasskey = methods.includes('passkey');
  const id = useId();
  return (
    <ProfileCard title={words.step} hint={hintOf(factors, language)}>
      {totpSince === null && !hasPasskey && required && <p>{words.stepAsked}</p>}
      <div>
        <a
          className="button"
          data-main={(totpSince === null && !hasPasskey) || undefined}
          href="/second-step?to=/profile"
        >
          {waysOn(factors, words)}
        </a>
      </div>
      {devices.length > 0 && (
        <div className="profile-part">
          <h3 id={id}>{words.devices}</h3>
          <p className="muted">{words.devicesHint}</p>
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

function hintOf({ totpSince, methods, backupCodesLeft }: MyFactors, language: Language): string {
  const words = profileWords[language];
  const left = codesLeft(language, backupCodesLeft);
  if (totpSince !== null)
    return `${filledIn(language, words.appSince, { when: dayIn(language, totpSince) })} ${left}`;
  return methods.includes('passkey') ? `${words.passkeyStands} ${left}` : words.stepWhy;
}

function waysOn({ totpSince, methods }: MyFactors, words: ProfileWords): string {
  if (totpSince !== null) return words.changeStep;
  return methods.includes('passkey') ? words.moreStep : words.setStepUp;
}

type OwnDevice = MyFactors['devices'][number];

function DeviceRow({
  device: { id, device, seenAt, trustedUntil, isThis },
  now,
}: {
  readonly device: OwnDevice;
  readonly now: string;
}) {
  const { language } = useDesk();
  const words = profileWords[language];
  const fill = (sentence: string, gaps: Readonly<Record<string, string>>) =>
    filledIn(language, sentence, gaps);
  const busy = useNavigation().formData?.get('device') === id;
  return (
    <li className="profile-row">
      <IconDevice size={22} stroke={1.6} aria-hidden />
      <div>
        <b>{device}</b>
        {isThis && <span className="profile-tag">{words.thisDevice}</span>}
        <span className="sub">{fill(words.signedIn, { when: agoIn(language, seenAt, now) })}</span>
        {trustedUntil !== null && (
          <span className="sub">{fill(words.notAskedUntil, { when: dayIn(language, trustedUntil) })}</span>
        )}
      </div>
      <Form method="post" action="/profile" preventScrollReset>
        <input type="hidden" name="part" value="device" />
        <input type="hidden" name="device" value={id} />
        <button
          className="button"
          type="submit"
          disabled={busy}
          aria-label={fill(words.forgetIt, { device, when: agoIn(language, seenAt, now) })}
        >
          {words.forget}
        </button>
      </Form>
    </li>
  );
}
