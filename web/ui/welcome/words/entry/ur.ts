import type { EntryWords } from './entry-words.ts';

/** How somebody comes in with an account that they have, in Urdu. */
export const ur: EntryWords = {
  signInTitle: 'اپنے موجودہ اکاؤنٹ سے سائن اِن کریں',
  signInWhat: 'آپ کے سائن اِن ہوتے ہی {school} اس میں شامل ہو جائے گا۔',
  login: 'ای میل پتہ یا سائن اِن نام',
  forgot: 'یاد نہیں؟',
  logIn: 'سائن اِن کریں',
  loggingIn: 'سائن اِن ہو رہا ہے …',
  signedInAs: 'یہاں {name} ({login}) سائن اِن ہے۔',
  isMe: 'جی ہاں، یہ میں ہوں: یہی اکاؤنٹ استعمال کریں',
  codeToo: 'تصدیق کے لیے ہم {email} پر ایک کوڈ بھیجیں گے۔ آپ اسے یہاں لکھیں گے۔',
  somebodyElse: 'نہیں: کسی اور کے طور پر سائن اِن کریں',
  otherDevice: 'نہیں: یہ آلہ کوئی اور استعمال کرتا ہے',
  signedOutHere: 'دوسرا اکاؤنٹ یہاں سائن آؤٹ ہو جائے گا، اور آپ اپنے اکاؤنٹ سے آگے بڑھیں گے۔',
  codeTitle: 'کوڈ لکھیں',
  codeSent: 'ہم نے {email} پر چھ ہندسے بھیجے ہیں۔ یہ {time} تک کام کریں گے۔',
  sixDigits: 'سب سے نئی ای میل کے چھ ہندسے۔ جنک فولڈر بھی دیکھیں۔',
  use: '{login} استعمال کریں',
  newCodeTitle: 'نیا کوڈ مانگیں',
  codeOver: 'جو کوڈ ہم نے آخری بار بھیجا تھا وہ اب کام نہیں کرتا۔ ہم {email} پر دوسرا بھیج سکتے ہیں۔',
  newCode: 'نیا کوڈ بھیجیں',
};
