import type { MailLanguage } from '../roster/rules.ts';

/** What may happen to how an account proves itself besides its password. */
export type ChangeKind =
  | 'app_set_up'
  | 'app_replaced'
  | 'app_removed'
  | 'codes_made'
  | 'reset_by'
  | 'reset_by_operator'
  | 'passkey_added'
  | 'passkey_removed'
  | 'provider_connected'
  | 'provider_disconnected';

/** What happened, as a sentence for the holder, in every language that accounts are written to in. */
export const changeWords: Readonly<Record<MailLanguage, Readonly<Record<ChangeKind, string>>>> = {
  en: {
    app_set_up: 'An authenticator app was set up for the second step of your sign-in.',
    app_replaced: 'Your authenticator app was replaced by another one, and you have new backup codes.',
    app_removed: 'The authenticator app and the backup codes were removed from your account.',
    codes_made: 'New backup codes were made for your account. The older ones do not work any more.',
    reset_by:
      'The second step of your sign-in was reset by {by}. Your authenticator app, passkeys and backup codes do not work any more, and you can set up new ones.',
    reset_by_operator:
      'The second step of your sign-in was reset by whoever runs the portal. Your authenticator app, passkeys and backup codes do not work any more, and you can set up new ones.',
    passkey_added: 'A passkey was added to your account: {name}.',
    passkey_removed: 'A passkey was removed from your account: {name}.',
    provider_connected: 'A {provider} account ({shownAs}) was connected with yours: you can sign in with it.',
    provider_disconnected: 'Your {provider} account was disconnected: nobody can sign in with it any more.',
  },
  cy: {
    app_set_up: 'Gosodwyd ap dilysu ar gyfer ail gam eich mewngofnodi.',
    app_replaced: 'Gosodwyd ap dilysu arall yn lle’r un blaenorol, ac mae gennych godau wrth gefn newydd.',
    app_removed: 'Tynnwyd yr ap dilysu a’r codau wrth gefn oddi ar eich cyfrif.',
    codes_made: 'Gwnaed codau wrth gefn newydd ar gyfer eich cyfrif. Nid yw’r rhai hŷn yn gweithio mwyach.',
    reset_by:
      'Ailosodwyd ail gam eich mewngofnodi gan {by}. Nid yw eich ap dilysu, eich allweddi mynediad na’ch codau wrth gefn yn gweithio mwyach, a gallwch osod rhai newydd.',
    reset_by_operator:
      'Ailosodwyd ail gam eich mewngofnodi gan bwy bynnag sy’n rhedeg y porth. Nid yw eich ap dilysu, eich allweddi mynediad na’ch codau wrth gefn yn gweithio mwyach, a gallwch osod rhai newydd.',
    passkey_added: 'Ychwanegwyd allwedd mynediad at eich cyfrif: {name}.',
    passkey_removed: 'Tynnwyd allwedd mynediad oddi ar eich cyfrif: {name}.',
    provider_connected: 'Cysylltwyd cyfrif {provider} ({shownAs}) â’ch un chi: gallwch fewngofnodi ag ef.',
    provider_disconnected: 'Datgysylltwyd eich cyfrif {provider}: ni all neb fewngofnodi ag ef mwyach.',
  },
  pl: {
    app_set_up: 'Ustawiono aplikację uwierzytelniającą jako drugi krok logowania.',
    app_replaced: 'Aplikację uwierzytelniającą zastąpiono inną; są też nowe kody zapasowe.',
    app_removed: 'Usunięto z konta aplikację uwierzytelniającą i kody zapasowe.',
    codes_made: 'Utworzono nowe kody zapasowe do konta. Poprzednie już nie działają.',
    reset_by:
      'Drugi krok logowania został zresetowany (przez: {by}). Aplikacja uwierzytelniająca, klucze dostępu i kody zapasowe już nie działają; można ustawić nowe.',
    reset_by_operator:
      'Drugi krok logowania został zresetowany przez administratora portalu. Aplikacja uwierzytelniająca, klucze dostępu i kody zapasowe już nie działają; można ustawić nowe.',
    passkey_added: 'Do konta dodano klucz dostępu: {name}.',
    passkey_removed: 'Z konta usunięto klucz dostępu: {name}.',
    provider_connected: 'Z kontem połączono konto {provider} ({shownAs}): można się nim logować.',
    provider_disconnected: 'Odłączono konto {provider}: nikt nie może się nim już zalogować.',
  },
  ur: {
    app_set_up: 'آپ کے سائن اِن کے دوسرے مرحلے کے لیے ایک تصدیقی ایپ سیٹ کی گئی۔',
    app_replaced: 'آپ کی تصدیقی ایپ کی جگہ دوسری ایپ لگا دی گئی، اور آپ کے بیک اپ کوڈ نئے ہیں۔',
    app_removed: 'تصدیقی ایپ اور بیک اپ کوڈ آپ کے اکاؤنٹ سے ہٹا دیے گئے۔',
    codes_made: 'آپ کے اکاؤنٹ کے لیے نئے بیک اپ کوڈ بنائے گئے۔ پرانے کوڈ اب کام نہیں کرتے۔',
    reset_by:
      '{by} نے آپ کے سائن اِن کا دوسرا مرحلہ دوبارہ ترتیب دیا۔ آپ کی تصدیقی ایپ، پاس کیز اور بیک اپ کوڈ اب کام نہیں کرتے، اور آپ نئے سیٹ کر سکتے ہیں۔',
    reset_by_operator:
      'پورٹل چلانے والوں نے آپ کے سائن اِن کا دوسرا مرحلہ دوبارہ ترتیب دیا۔ آپ کی تصدیقی ایپ، پاس کیز اور بیک اپ کوڈ اب کام نہیں کرتے، اور آپ نئے سیٹ کر سکتے ہیں۔',
    passkey_added: 'آپ کے اکاؤنٹ میں ایک پاس کی شامل کی گئی: {name}۔',
    passkey_removed: 'آپ کے اکاؤنٹ سے ایک پاس کی ہٹا دی گئی: {name}۔',
    provider_connected:
      '{provider} کا ایک اکاؤنٹ ({shownAs}) آپ کے اکاؤنٹ سے جوڑا گیا: آپ اس سے سائن اِن کر سکتے ہیں۔',
    provider_disconnected: 'آپ کا {provider} اکاؤنٹ الگ کر دیا گیا: اب کوئی اس سے سائن اِن نہیں کر سکتا۔',
  },
  ar: {
    app_set_up: 'تم إعداد تطبيق مصادقة للخطوة الثانية من تسجيل دخولك.',
    app_replaced: 'حلّ تطبيق مصادقة آخر محل تطبيقك السابق، ولديك رموز احتياطية جديدة.',
    app_removed: 'أُزيل تطبيق المصادقة والرموز الاحتياطية من حسابك.',
    codes_made: 'أُنشئت رموز احتياطية جديدة لحسابك. لم تعد الرموز القديمة تعمل.',
    reset_by:
      'أُعيد ضبط الخطوة الثانية من تسجيل دخولك على يد {by}. لم يعد تطبيق المصادقة ومفاتيح المرور والرموز الاحتياطية تعمل، ويمكنك إعداد غيرها.',
    reset_by_operator:
      'أعاد القائمون على البوابة ضبط الخطوة الثانية من تسجيل دخولك. لم يعد تطبيق المصادقة ومفاتيح المرور والرموز الاحتياطية تعمل، ويمكنك إعداد غيرها.',
    passkey_added: 'أُضيف مفتاح مرور إلى حسابك: {name}.',
    passkey_removed: 'أُزيل مفتاح مرور من حسابك: {name}.',
    provider_connected: 'رُبط حساب {provider} ({shownAs}) بحسابك: يمكنك تسجيل الدخول به.',
    provider_disconnected: 'فُصل حساب {provider} عن حسابك: لم يعد بإمكان أحد تسجيل الدخول به.',
  },
};
