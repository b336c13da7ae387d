import type { Language } from '#server/contacts/family/rules.ts';
import type { Caller } from '#server/trpc/router.ts';
import { attempt, type Asking, type Attempt } from './api.server.ts';
import type { ProfileForm } from './profile-form.ts';
import { othersSignedOut, profileWords } from './ui/profile/words/words-in.ts';
import type { Said } from './ui/say.tsx';
import { refusalIn } from './ui/welcome/words/refusals/refusal-in.ts';
import { filledIn } from './ui/welcome/words/words-in.ts';

/** Carries out one form of the profile page, and says in the reader's language what was done, or why not. */
export async function changeProfile(
  asking: Asking,
  { form, language }: { readonly form: ProfileForm; readonly language: Language },
): Promise<Attempt<Said>> {
  const { answer, refusal } = await attempt(asking, change(asking.context.api, form, language));
  if (refusal === null) return { answer, refusal };
  return { answer, refusal: { ...refusal, text: refusalIn(language, refusal) } };
}

async function change({ profile, factors }: Caller, form: ProfileForm, language: Language): Promise<Said> {
  const words = profileWords[language];
  switch (form.part) {
    case 'name': {
      const { name } = await profile.changeName({ name: form.name });
      return { title: words.nameChanged, text: filledIn(language, words.nameChangedText, { name }) };
    }
    case 'email': {
      const { sentTo } = await profile.requestEmailChange({ email: form.email, password: form.current });
      return { title: words.linkSent, text: filledIn(language, words.linkSentText, { email: sentTo }) };
    }
    case 'password': {
      const { ended } = await profile.changePassword({ current: form.current, chosen: form.chosen });
      const text = `${othersSignedOut(language, ended)} ${words.passwordChangedText}`;
      return { title: words.passwordChanged, text };
    }
    case 'session':
      await profile.endSession({ sessionId: form.session });
      return { title: words.signedOutThere, text: words.signedOutThereText };
    case 'device':
      await factors.forgetDevice({ deviceId: form.device });
      return { title: words.deviceForgotten, text: words.deviceForgottenText };
    case 'sessions': {
      const { ended } = await profile.endOtherSessions();
      return { title: words.signedOutElsewhere, text: othersSignedOut(language, ended) };
    }
  }
}
