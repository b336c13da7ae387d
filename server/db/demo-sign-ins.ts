/** What everybody in the demo trust signs in with. */
export const demoPassword = 'lantern maple harbour';

/**
 * Who may sign in to the demo trust, for the terminal, with the secrets of their authenticator apps: 20 bytes each, and
 * no secrets at all. The codes are shown at `/dev/inbox/authenticator`.
 */
export const demoSignIns = [
  {
    who: 'Account Owner of the trust',
    email: 'owner@gatehouse.example',
    password: demoPassword,
    totpSecret: Buffer.from('gatehouse demo owner'),
  },
  {
    who: 'Account Admin of a school',
    email: 'admin@gatehouse.example',
    password: demoPassword,
    totpSecret: Buffer.from('gatehouse demo admin'),
  },
] as const;
