import type { Caller } from '#server/trpc/router.ts';
import { attempt, type Asking, type Attempt } from './api.server.ts';
import type { ProfileForm } from './profile-form.ts';
import { counted } from './ui/counted.ts';
import type { Said } from './ui/say.tsx';

/** Carries out one form of the profile page, and says what was done. */
export function changeProfile(asking: Asking, form: ProfileForm): Promise<Attempt<Said>> {
  return attempt(asking, change(asking.context.api, form));
}

async function change({ profile, factors }: Caller, form: ProfileForm): Promise<Said> {
  switch (form.part) {
    case 'name': {
      const { name } = await profile.changeName({ name: form.name });
      return { title: 'Name changed', text: `Others see you as ${name} from now on.` };
    }
    case 'email': {
      const { sentTo } = await profile.requestEmailChange({ email: form.email, password: form.current });
      return {
        title: 'The link is on its way',
        text: `Open it in the mail to ${sentTo}. It works for one hour, and nothing changes until you press it.`,
      };
    }
    case 'password': {
      const { ended } = await profile.changePassword({ current: form.current, chosen: form.chosen });
      return { title: 'Password changed', text: `${signedOut(ended)} A mail tells you of it, too.` };
    }
    case 'session':
      await profile.endSession({ sessionId: form.session });
      return { title: 'Signed out there', text: 'That device has to sign in again.' };
    case 'device':
      await factors.forgetDevice({ deviceId: form.device });
      return { title: 'Device forgotten', text: 'It is asked for the second step again, and signed out.' };
    case 'sessions': {
      const { ended } = await profile.endOtherSessions();
      return { title: 'Signed out everywhere else', text: signedOut(ended) };
    }
  }
}

const signedOut = (devices: number) =>
  devices === 0
    ? 'You were signed in nowhere else.'
    : `${counted(devices, 'other device was', 'other devices were')} signed out.`;
