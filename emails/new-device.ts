import { defineEmail } from './define-email.ts';
import { button, frame } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent when an account signed in on a device that it had not used before. */
export const newDevice = defineEmail({
  subject: (to) => `New sign-in: ${to.device}`,

  body: (to) =>
    frame({
      organisation: to.portalName,
      heading: 'You signed in on a new device',
      preview: `${to.device}, on ${to.signedInAt}. If this was not you, act now.`,
      content: mjml`
        <mj-text>Hello ${to.personName},</mj-text>
        <mj-text>The account ${to.toAddress} signed in on a device that it had not used before:</mj-text>
        <mj-text><strong>${to.device}</strong><br />${to.signedInAt}<br />Network address: ${to.address}</mj-text>
        <mj-text>If this was you, all is well. <strong>If not</strong>, choose a new password at once: that signs out every device. Then tell your school office.</mj-text>
        ${button('Choose a new password', to.forgotUrl)}
        <mj-text>Your profile in the portal shows where you are signed in.</mj-text>
      `,
      footer: mjml`Sent by ${to.portalName} to ${to.toAddress}, because somebody signed in to your account. If that was you, you need not do anything.`,
    }),

  text: (to) => `\
Hello ${to.personName},

The account ${to.toAddress} signed in on a device that it had not used before:

${to.device}
${to.signedInAt}
Network address: ${to.address}

If this was you, all is well. If not, choose a new password at once: that signs out every device. Then tell your school office.

Choose a new password:
${to.forgotUrl}

Your profile in the portal shows where you are signed in.

--
Sent by ${to.portalName} to ${to.toAddress}, because somebody signed in to your account. If that was you, you need not do anything.
`,

  example: {
    portalName: 'Gatehouse at portal.example',
    personName: 'Mei Herrera',
    toAddress: 'm.herrera@riverside.example',
    device: 'Chrome on Windows',
    signedInAt: 'Monday 1 March 2027 at 14:32 (GMT)',
    address: '203.0.113.7',
    forgotUrl: 'https://portal.example/forgot-password',
  },
});
