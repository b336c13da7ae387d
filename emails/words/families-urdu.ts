import type { Words } from '../define-email.ts';
import { apart } from './apart.ts';
import type { FamilyWords, WelcomeKey } from './family-words.ts';

const accept = 'اپنا اکاؤنٹ بنائیں';
const hello = (name: string) => `السلام علیکم ${apart(name)}،`;
const signsIn = ({ signInWith }: Words<WelcomeKey>) =>
  `اس کے بعد آپ ${apart(signInWith)} اور اپنے منتخب کردہ پاس ورڈ سے سائن اِن کریں گے۔`;
const why = ({ trustName, toAddress, placeName }: Words<WelcomeKey>) =>
  `یہ پیغام ${apart(trustName)} نے ${apart(toAddress)} پر بھیجا ہے، کیونکہ ${apart(placeName)} کے ریکارڈ میں آپ والد، والدہ یا نگہداشت کرنے والے کے طور پر درج ہیں۔ اگر آپ کو اس کی توقع نہیں تھی تو آپ کو کچھ کرنے کی ضرورت نہیں: جب تک آپ خود نہ بنائیں، کوئی اکاؤنٹ نہیں بنے گا۔ اگر آپ کو یقین نہ ہو تو ${apart(placeName)} کو اُس نمبر پر فون کریں جو آپ پہلے سے جانتے ہیں۔`;
const sameLink =
  'یہ وہی لنک ہے جو پہلے پیغام میں تھا۔ اگر آپ یہ نہیں چاہتے تو اسے کھول کر انکار منتخب کریں: پھر آپ کو مزید یاددہانی نہیں بھیجی جائے گی۔';
const mistake = 'اگر آپ کے خیال میں یہ غلطی ہے تو براہِ کرم اسکول کے دفتر سے پوچھیں۔';

/** The mails to families, in Urdu. */
export const familiesInUrdu: FamilyWords = {
  welcome: {
    subject: ({ placeName }) => `${apart(placeName)} میں آپ کے خاندانی اکاؤنٹ میں خوش آمدید`,
    heading: ({ placeName }) => `${apart(placeName)} میں آپ کا خاندانی اکاؤنٹ`,
    preview: ({ worksUntil }) => `اسے ${apart(worksUntil)} تک بنا لیں۔`,
    before: ({ inviteeName, placeName }) => [
      hello(inviteeName),
      `${apart(placeName)} میں آپ کے لیے ایک خاندانی اکاؤنٹ تیار ہے۔ یہ صرف آپ کا ہے، اور ان کے لیے ہے:`,
    ],
    button: accept,
    after: (to) => [
      signsIn(to),
      `یہ لنک ایک بار، ${apart(to.worksUntil)} تک کام کرتا ہے۔ اگر اس کی مدت ختم ہو گئی ہو تو اسے کھول کر نیا لنک مانگیں، یا ${apart(to.placeName)} کے دفتر سے پوچھیں۔ اگر آپ کو ایسے ایک سے زیادہ پیغام ملے ہوں تو صرف سب سے نئے پیغام کا لنک کام کرتا ہے۔`,
    ],
    footer: why,
  },
  guarded: {
    ready: ({ placeName }) =>
      `${apart(placeName)} میں آپ کے لیے ایک خاندانی اکاؤنٹ تیار ہے۔ یہ صرف آپ کا ہے۔`,
    asks: {
      child_birth_date:
        'لنک پہلے اسکول میں آپ کے کسی ایک بچے کی تاریخِ پیدائش پوچھے گا، تاکہ کوئی اور آپ کا اکاؤنٹ نہ کھول سکے۔',
      letter_code:
        'لنک پہلے ایک کوڈ پوچھے گا، تاکہ کوئی اور آپ کا اکاؤنٹ نہ کھول سکے۔ اسکول یہ کوڈ آپ کو خط میں بھیجے گا۔',
    },
  },
  reminder: {
    subject: ({ placeName }) => `یاددہانی: ${apart(placeName)} میں آپ کا خاندانی اکاؤنٹ`,
    heading: () => 'آپ کا خاندانی اکاؤنٹ اب بھی آپ کا منتظر ہے',
    preview: ({ worksUntil }) => `اسے ${apart(worksUntil)} تک بنا لیں۔`,
    before: ({ inviteeName, placeName }) => [
      hello(inviteeName),
      `${apart(placeName)} میں آپ کے لیے ایک خاندانی اکاؤنٹ تیار ہے، اور اس کے لنک کی مدت چند دنوں میں ختم ہو جائے گی۔ یہ ان کے لیے ہے:`,
    ],
    button: accept,
    after: (to) => [signsIn(to), `یہ لنک ${apart(to.worksUntil)} تک کام کرتا ہے۔ ${sameLink}`],
    footer: why,
  },
  lastReminder: {
    subject: ({ placeName }) => `آخری دن: ${apart(placeName)} میں آپ کا خاندانی اکاؤنٹ`,
    heading: () => 'آپ کے خاندانی اکاؤنٹ کے لنک کی مدت جلد ختم ہو رہی ہے',
    preview: ({ worksUntil }) => `اسے ${apart(worksUntil)} تک بنا لیں۔`,
    before: ({ inviteeName, placeName }) => [
      hello(inviteeName),
      `${apart(placeName)} میں آپ کے لیے ایک خاندانی اکاؤنٹ تیار ہے۔ یہ آخری یاددہانی ہے: لنک کی مدت ایک دن کے اندر ختم ہو جائے گی۔ یہ ان کے لیے ہے:`,
    ],
    button: accept,
    after: (to) => [signsIn(to), `یہ لنک ${apart(to.worksUntil)} تک کام کرتا ہے۔ ${sameLink}`],
    footer: why,
  },
  childAdded: {
    subject: ({ placeName }) => `${apart(placeName)} اب آپ کے خاندانی اکاؤنٹ میں ہے`,
    heading: ({ placeName }) => `${apart(placeName)} اب آپ کے خاندانی اکاؤنٹ میں ہے`,
    preview: () => 'آپ کو کچھ کرنے کی ضرورت نہیں: ہمیشہ کی طرح سائن اِن کریں۔',
    before: ({ inviteeName, placeName }) => [
      hello(inviteeName),
      `${apart(placeName)} کو آپ کے پہلے سے موجود خاندانی اکاؤنٹ میں شامل کر دیا گیا ہے۔ اب سے آپ کو وہاں یہ ملیں گے:`,
    ],
    button: 'اپنا خاندانی اکاؤنٹ کھولیں',
    after: () => ['ہمیشہ کی طرح سائن اِن کریں۔ کوئی نیا پاس ورڈ نہیں ہے۔'],
    footer: ({ trustName, toAddress, placeName }) =>
      `یہ پیغام ${apart(trustName)} نے ${apart(toAddress)} پر بھیجا ہے، کیونکہ ${apart(placeName)} کے ریکارڈ میں آپ والد، والدہ یا نگہداشت کرنے والے کے طور پر درج ہیں۔ اگر یہ درست نہیں تو ${apart(placeName)} کو اُس نمبر پر فون کریں جو آپ پہلے سے جانتے ہیں۔`,
  },
  ended: {
    subject: ({ schoolName }) => `${apart(schoolName)} میں آپ کا خاندانی اکاؤنٹ ختم ہو گیا ہے`,
    heading: () => 'آپ کا خاندانی اکاؤنٹ ختم ہو گیا ہے',
    preview: ({ keptUntil }) => `اسکول کا دفتر اسے ${apart(keptUntil)} تک واپس دے سکتا ہے۔`,
    before: ({ personName, schoolName, keptUntil }) => [
      hello(personName),
      `${apart(schoolName)} تک آپ کی رسائی ختم ہو گئی ہے، اور آپ اب اپنے خاندانی اکاؤنٹ میں سائن اِن نہیں کر سکتے۔`,
      `${mistake} ${apart(keptUntil)} تک دفتر آپ کو وہی اکاؤنٹ اُسی پاس ورڈ کے ساتھ واپس دے سکتا ہے۔ اُس دن کے بعد آپ کو نئی دعوت کی ضرورت ہو گی۔`,
    ],
    after: () => [],
    footer: ({ schoolName, trustName, toAddress }) =>
      `یہ پیغام ${apart(schoolName)} (${apart(trustName)}) نے ${apart(toAddress)} پر بھیجا ہے، کیونکہ ہمارے ہاں آپ کا خاندانی اکاؤنٹ تھا۔ آپ کو کچھ کرنے کی ضرورت نہیں۔ کوئی سوال ہو تو براہِ کرم اسکول کے دفتر سے پوچھیں۔`,
  },
  endedHere: {
    subject: ({ schoolName }) => `${apart(schoolName)} تک آپ کی رسائی ختم ہو گئی ہے`,
    heading: ({ schoolName }) => `${apart(schoolName)} تک آپ کی رسائی ختم ہو گئی ہے`,
    preview: () => 'آپ کا سائن اِن پہلے جیسا ہی ہے۔',
    before: ({ personName, schoolName }) => [
      hello(personName),
      `${apart(schoolName)} تک خاندان کے طور پر آپ کی رسائی ختم ہو گئی ہے۔ باقی سب کچھ جو آپ کھول سکتے تھے پہلے جیسا ہی ہے، اور آپ کا سائن اِن اور پاس ورڈ بھی۔ ہو سکتا ہے آپ سے دوبارہ سائن اِن کرنے کو کہا جائے۔`,
      `${mistake} وہ رسائی واپس دے سکتے ہیں۔`,
    ],
    after: () => [],
    footer: ({ schoolName, trustName, toAddress }) =>
      `یہ پیغام ${apart(schoolName)} (${apart(trustName)}) نے ${apart(toAddress)} پر بھیجا ہے، کیونکہ آپ کو اس اسکول تک رسائی حاصل تھی۔ آپ کو کچھ کرنے کی ضرورت نہیں۔ کوئی سوال ہو تو براہِ کرم اسکول کے دفتر سے پوچھیں۔`,
  },
  restored: {
    subject: ({ schoolName }) => `آپ کو ${apart(schoolName)} تک دوبارہ رسائی مل گئی ہے`,
    heading: ({ schoolName }) => `آپ کو ${apart(schoolName)} تک دوبارہ رسائی مل گئی ہے`,
    preview: () => 'آپ کا اکاؤنٹ اور پاس ورڈ وہی ہیں جو پہلے تھے۔',
    before: ({ personName, schoolName, signInAs }) => [
      hello(personName),
      `${apart(schoolName)} کے دفتر نے آپ کی رسائی واپس دے دی ہے۔ ${apart(signInAs)} کے طور پر، اپنے پہلے والے پاس ورڈ سے سائن اِن کریں۔ قبول کرنے کو کچھ نہیں ہے۔`,
    ],
    button: 'سائن اِن کریں',
    after: () => [],
    footer: ({ schoolName, trustName, toAddress }) =>
      `یہ پیغام ${apart(schoolName)} (${apart(trustName)}) نے ${apart(toAddress)} پر بھیجا ہے، کیونکہ آپ کی رسائی واپس دی گئی ہے۔ اگر آپ کو اس کی توقع نہیں تھی تو آپ کو کچھ کرنے کی ضرورت نہیں۔ کوئی سوال ہو تو براہِ کرم اسکول کے دفتر سے پوچھیں۔`,
  },
  reportAnswered: {
    subject: ({ placeName }) => `${apart(placeName)} نے آپ کی اطلاع کا جواب دیا ہے`,
    heading: ({ placeName }) => `${apart(placeName)} نے آپ کی اطلاع کا جواب دیا ہے`,
    preview: ({ answer }) => answer,
    before: ({ personName, placeName }) => [
      hello(personName),
      `آپ نے ${apart(placeName)} کو بتایا تھا کہ آپ کے ریکارڈ میں کچھ غلط ہے۔ دفتر کا جواب:`,
    ],
    button: 'میرا خاندانی صفحہ کھولیں',
    after: () => ['آپ اسے اپنے خاندانی صفحے پر بھی دیکھ سکتے ہیں۔'],
    footer: ({ trustName, toAddress, placeName }) =>
      `یہ پیغام ${apart(trustName)} نے ${apart(toAddress)} پر بھیجا ہے، کیونکہ آپ نے ${apart(placeName)} کو ایک غلطی کی اطلاع دی تھی۔ اگر آپ نے نہیں دی یا کوئی سوال ہو تو اسکول کے دفتر سے پوچھیں۔`,
  },
  passwordReset: {
    subject: () => 'نیا پاس ورڈ منتخب کریں',
    heading: () => 'نیا پاس ورڈ منتخب کریں',
    preview: ({ worksUntil }) => `یہ لنک ${apart(worksUntil)} تک کام کرتا ہے۔`,
    before: ({ personName, loginName }) => [
      hello(personName),
      `کسی نے، غالباً آپ نے یا اسکول کے دفتر نے، اُس اکاؤنٹ کے لیے نیا پاس ورڈ مانگا ہے جو ${apart(loginName)} سے سائن اِن کرتا ہے۔`,
    ],
    button: 'نیا پاس ورڈ منتخب کریں',
    after: ({ worksUntil }) => [
      `یہ لنک ایک بار، ${apart(worksUntil)} تک کام کرتا ہے۔ اس کے بعد سائن اِن کے صفحے پر دوسرا لنک مانگیں۔`,
    ],
    footer: ({ portalName, toAddress, askedAt }) =>
      `یہ پیغام ${apart(portalName)} نے ${apart(toAddress)} پر بھیجا ہے، کیونکہ نیا پاس ورڈ مانگا گیا تھا (${apart(askedAt)})۔ اگر وہ آپ نہیں تھے تو آپ کو کچھ کرنے کی ضرورت نہیں: آپ کا پاس ورڈ پہلے جیسا ہی رہے گا۔ آپ کے اسکول کا کوئی فرد آپ سے یہ لنک کبھی نہیں مانگے گا۔`,
  },
};
