import type { NoAccessWords } from './no-access-words.ts';

/** What a family reads who may not open a product, in Urdu. */
export const ur: NoAccessWords = {
  page: 'رسائی نہیں',
  title: 'آپ کو {product} تک رسائی حاصل نہیں',
  titleUnknown: 'آپ کو اس پروڈکٹ تک رسائی حاصل نہیں',
  now: 'اب آپ {product} کھول سکتے ہیں',
  given: 'اس دوران آپ کو رسائی دے دی گئی ہے۔',
  notOurs:
    'یہ اُن میں سے نہیں جو آپ کا اسکول یا ٹرسٹ دیتا ہے۔ اگر آپ کے خیال میں یہ غلط ہے تو اسکول کے دفتر کو بتائیں کہ آپ کیا کھولنا چاہتے تھے۔',
  notAmong:
    'آپ کے اکاؤنٹ سے وہ کھلتا ہے جو آپ کے بچے کے اسکول نے والدین اور نگہداشت کرنے والوں کے لیے کھولا ہے۔ {product} اس وقت اس میں شامل نہیں۔ اگر آپ کے خیال میں یہ غلط ہے تو براہِ کرم اسکول کے دفتر سے پوچھیں۔',
  goOn: '{product} پر جائیں',
  goBack: '{product} پر واپس جائیں',
  goBackUnknown: 'پروڈکٹ پر واپس جائیں',
  family: 'میرا خاندان',
  somebodyElse: 'کسی اور کے طور پر سائن اِن کریں',
  signedInAs: 'آپ {login} کے طور پر سائن اِن ہیں۔',
};
