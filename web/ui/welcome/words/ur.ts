import type { WelcomeWords } from './welcome-words.ts';

/** The pages of a welcome in Urdu. */
export const ur: WelcomeWords = {
  account: 'آپ کا خاندانی اکاؤنٹ',
  title: '{school} میں آپ کا خاندانی اکاؤنٹ',
  hello: 'السلام علیکم {name}۔ یہ اکاؤنٹ صرف آپ کا ہے، اور ان کے لیے ہے:',
  children: 'یہاں آپ کے بچے',
  create: 'میرا اکاؤنٹ بنائیں',
  haveOne: 'میرا اکاؤنٹ پہلے سے موجود ہے',
  until: 'آپ یہ {until} تک کر سکتے ہیں۔',
  notYou: 'یہ آپ نہیں ہیں، یا آپ یہ نہیں چاہتے؟',
  decline: 'انکار کریں',
  createTitle: 'اپنا اکاؤنٹ بنائیں',
  once: '{school} اور اس کے ساتھی اسکولوں میں آپ کے تمام بچوں کے لیے یہ صرف ایک بار بنانا ہوتا ہے۔',
  yourName: 'آپ کا نام',
  signInWith: 'آپ اس سے سائن اِن کرتے ہیں',
  signInName: 'آپ اس نام سے سائن اِن کرتے ہیں',
  signInNameHint:
    'اسے رہنے دیں یا دوسرا منتخب کریں۔ آپ ای میل پتے کی بجائے اس سے سائن اِن کرتے ہیں؛ ای میل اب بھی اسی پتے پر آتی ہے۔',
  password: 'پاس ورڈ',
  passwordRule: 'کم از کم {count} حروف۔ کوئی سے تین الفاظ کافی ہیں۔',
  show: 'دکھائیں',
  hide: 'چھپائیں',
  creating: 'آپ کا اکاؤنٹ بن رہا ہے …',
  back: 'واپس',
};
