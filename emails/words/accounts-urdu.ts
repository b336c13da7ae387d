import type { AccountWords } from './account-words.ts';
import { apart } from './apart.ts';

const hello = (name: string) => `السلام علیکم ${apart(name)}،`;
const chooseNew = 'نیا پاس ورڈ منتخب کریں';
const sent = (from: string, to: string) => `یہ پیغام ${apart(from)} نے ${apart(to)} پر بھیجا ہے`;
const notYou = {
  strong: 'اگر یہ آپ نہیں تھے',
  rest: ' تو ابھی نیا پاس ورڈ منتخب کریں، اور اسکول کے دفتر کو بتائیں۔',
};

/** The mails about somebody's own account, in Urdu. */
export const accountsInUrdu: AccountWords = {
  passwordChanged: {
    subject: () => 'آپ کا پاس ورڈ تبدیل کر دیا گیا ہے',
    heading: () => 'آپ کا پاس ورڈ تبدیل کر دیا گیا ہے',
    preview: () => 'اگر یہ آپ نہیں تھے تو ابھی نیا پاس ورڈ منتخب کریں۔',
    before: ({ personName, toAddress, changedAt }) => [
      hello(personName),
      `اکاؤنٹ ${apart(toAddress)} کا پاس ورڈ تبدیل کر دیا گیا (${apart(changedAt)})، اور باقی تمام آلات سائن آؤٹ کر دیے گئے۔`,
      notYou,
    ],
    button: chooseNew,
    after: () => [],
    footer: ({ portalName, toAddress }) =>
      `${sent(portalName, toAddress)}، کیونکہ آپ کے اکاؤنٹ کا پاس ورڈ تبدیل کیا گیا۔ اگر آپ نے خود تبدیل کیا ہے تو آپ کو کچھ کرنے کی ضرورت نہیں۔`,
  },
  factorChanged: {
    subject: () => 'آپ کے سائن اِن کا طریقہ بدل گیا ہے',
    heading: () => 'آپ کے سائن اِن کا طریقہ بدل گیا ہے',
    preview: ({ change }) => `${change} اگر یہ آپ نہیں تھے تو ابھی قدم اٹھائیں۔`,
    before: ({ personName, change, changedAt, toAddress }) => [
      hello(personName),
      `${change} یہ اکاؤنٹ ${apart(toAddress)} کے لیے ہوا (${apart(changedAt)})۔ باقی تمام آلات سائن آؤٹ کر دیے گئے۔`,
      notYou,
    ],
    button: chooseNew,
    after: () => [],
    footer: ({ portalName, toAddress }) =>
      `${sent(portalName, toAddress)}، کیونکہ آپ کے سائن اِن کا طریقہ بدل گیا ہے۔ اگر آپ نے خود بدلا ہے تو آپ کو کچھ کرنے کی ضرورت نہیں۔`,
  },
  newDevice: {
    subject: ({ device }) => `نیا سائن اِن: ${device}`,
    heading: () => 'آپ نے ایک نئے آلے پر سائن اِن کیا',
    preview: ({ device, signedInAt }) =>
      `${device}، ${apart(signedInAt)}۔ اگر یہ آپ نہیں تھے تو ابھی قدم اٹھائیں۔`,
    before: ({ personName, toAddress, device, signedInAt, address }) => [
      hello(personName),
      `اکاؤنٹ ${apart(toAddress)} میں ایک ایسے آلے پر سائن اِن ہوا جو پہلے استعمال نہیں ہوا تھا:`,
      { strong: device, rest: [signedInAt, `نیٹ ورک کا پتہ: ${apart(address)}`] },
      'اگر یہ آپ تھے تو سب ٹھیک ہے۔',
      {
        strong: 'اگر نہیں',
        rest: ' تو فوراً نیا پاس ورڈ منتخب کریں: اس سے ہر آلہ سائن آؤٹ ہو جائے گا۔ پھر اسکول کے دفتر کو بتائیں۔',
      },
    ],
    button: chooseNew,
    after: () => ['پورٹل میں آپ کا پروفائل دکھاتا ہے کہ آپ کہاں کہاں سائن اِن ہیں۔'],
    footer: ({ portalName, toAddress }) =>
      `${sent(portalName, toAddress)}، کیونکہ کسی نے آپ کے اکاؤنٹ میں سائن اِن کیا۔ اگر وہ آپ تھے تو آپ کو کچھ کرنے کی ضرورت نہیں۔`,
  },
  emailChange: {
    subject: () => 'اپنے نئے ای میل پتے کی تصدیق کریں',
    heading: () => 'اپنے نئے ای میل پتے کی تصدیق کریں',
    preview: ({ worksUntil }) => `یہ لنک ${apart(worksUntil)} تک کام کرتا ہے۔`,
    before: ({ personName, toAddress }) => [
      hello(personName),
      `آپ نے کہا ہے کہ اب سے آپ ${apart(toAddress)} سے سائن اِن کریں گے۔ جب تک آپ تصدیق نہ کریں، کچھ نہیں بدلے گا۔`,
    ],
    button: 'اس پتے کی تصدیق کریں',
    after: ({ worksUntil }) => [
      `یہ لنک ایک بار، ${apart(worksUntil)} تک، اُس براؤزر میں کام کرتا ہے جس میں آپ سائن اِن ہیں۔ صرف سب سے نیا لنک کام کرتا ہے۔`,
    ],
    footer: ({ portalName, toAddress, askedAt }) =>
      `${sent(portalName, toAddress)}، کیونکہ یہ پتہ کسی کے سائن اِن کے نئے پتے کے طور پر دیا گیا (${apart(askedAt)})۔ اگر وہ آپ نہیں تھے تو آپ کو کچھ کرنے کی ضرورت نہیں: اس پیغام کے بغیر کوئی اندر نہیں آ سکتا، اور کوئی آپ سے یہ لنک کبھی نہیں مانگے گا۔`,
  },
  emailChangeAsked: {
    subject: () => 'کسی نے آپ کے سائن اِن کا پتہ بدلنے کو کہا ہے',
    heading: () => 'سائن اِن کے لیے نیا پتہ مانگا گیا ہے',
    preview: () => 'ابھی کچھ نہیں بدلا۔ اگر یہ آپ نہیں تھے تو ابھی اپنا پاس ورڈ تبدیل کریں۔',
    before: ({ personName, askedAt, newEmail, toAddress }) => [
      hello(personName),
      `کسی نے، جو آپ کا پاس ورڈ جانتا ہے، غالباً آپ ہی نے، ${apart(toAddress)} کی جگہ ${apart(newEmail)} سے سائن اِن کرنے کو کہا ہے (${apart(askedAt)})۔`,
      'ابھی کچھ نہیں بدلا: نئے پتے کی تصدیق اُس لنک سے ہو گی جو اُس پتے پر بھیجا گیا ہے۔',
      {
        strong: 'اگر یہ آپ نہیں تھے',
        rest: ' تو ابھی اپنا پاس ورڈ تبدیل کریں: اس سے تبدیلی رک جائے گی اور باقی سب سائن آؤٹ ہو جائیں گے۔',
      },
    ],
    button: 'اپنا پروفائل دیکھیں',
    after: () => [],
    footer: ({ portalName, toAddress }) =>
      `${sent(portalName, toAddress)}، کیونکہ آپ اسی پتے سے سائن اِن کرتے ہیں۔ اگر تبدیلی آپ نے مانگی ہے تو آپ کو یہاں کچھ کرنے کی ضرورت نہیں۔`,
  },
  emailChangeTaken: {
    subject: () => 'کسی نے آپ کا ای میل پتہ استعمال کرنے کی کوشش کی',
    heading: () => 'کسی نے آپ کا ای میل پتہ استعمال کرنے کی کوشش کی',
    preview: () => 'کچھ نہیں بدلا۔ آپ پہلے کی طرح سائن اِن کرتے ہیں۔',
    before: ({ askedAt, toAddress }) => [
      `کسی نے، جس کا یہاں ایک اور اکاؤنٹ ہے، اب سے ${apart(toAddress)} سے سائن اِن کرنے کو کہا (${apart(askedAt)})۔`,
      'اس پتے سے آپ کا اکاؤنٹ پہلے سے موجود ہے، اس لیے کچھ نہیں بدلا گیا، اور انہیں نہیں بتایا گیا۔ آپ پہلے کی طرح سائن اِن کرتے ہیں۔',
      'اگر وہ آپ تھے اور آپ کے دو اکاؤنٹ ہیں: جو اکاؤنٹ آپ رکھنا چاہتے ہیں اُس سے سائن اِن کریں، اور اپنے اسکول سے کہیں کہ آپ کی رسائی اُس میں منتقل کر دے۔',
    ],
    after: () => [],
    footer: ({ portalName, toAddress }) =>
      `${sent(portalName, toAddress)}، کیونکہ یہ پتہ کسی کے سائن اِن کے نئے پتے کے طور پر دیا گیا۔ اگر وہ آپ نہیں تھے تو آپ کو کچھ کرنے کی ضرورت نہیں۔`,
  },
  emailChanged: {
    subject: () => 'آپ کے سائن اِن کا پتہ تبدیل کر دیا گیا ہے',
    heading: () => 'آپ کے سائن اِن کا پتہ تبدیل کر دیا گیا ہے',
    preview: ({ newEmail }) => `اب سے آپ ${apart(newEmail)} سے سائن اِن کرتے ہیں۔`,
    before: ({ personName, changedAt, newEmail, toAddress }) => [
      hello(personName),
      `اب سے آپ ${apart(newEmail)} سے سائن اِن کرتے ہیں، ${apart(toAddress)} سے نہیں (${apart(changedAt)})۔ آپ کا پاس ورڈ پہلے جیسا ہی ہے۔ باقی تمام آلات سائن آؤٹ کر دیے گئے۔`,
      {
        strong: 'اگر یہ آپ نہیں تھے',
        rest: ' تو فوراً اسکول کے دفتر کو بتائیں: وہ اس اکاؤنٹ کی رسائی ختم کر سکتے ہیں۔',
      },
    ],
    after: () => [],
    footer: ({ portalName, toAddress }) =>
      `${sent(portalName, toAddress)}، کیونکہ اب تک آپ اسی پتے سے سائن اِن کرتے تھے۔ اگر تبدیلی آپ نے کی ہے تو آپ کو کچھ کرنے کی ضرورت نہیں۔`,
  },
  addressCode: {
    subject: ({ placeName }) => `${apart(placeName)} کی دعوت کے لیے آپ کا کوڈ`,
    heading: () => 'آپ کا کوڈ',
    preview: () => 'یہ دس منٹ تک کام کرتا ہے۔',
    before: ({ inviteeName, loginAddress, placeName }) => [
      hello(inviteeName),
      `کوئی، جو ${apart(loginAddress)} کے طور پر سائن اِن ہے، غالباً آپ ہی، اُس اکاؤنٹ سے ${apart(placeName)} کی دعوت قبول کرنا چاہتا ہے۔ یہ دکھانے کے لیے کہ دونوں پتے آپ کے ہیں، یہ کوڈ لکھیں:`,
    ],
    after: ({ worksUntil }) => [
      `یہ ایک بار، ${apart(worksUntil)} تک کام کرتا ہے۔ اگر آپ نے ایک سے زیادہ کوڈ مانگے ہوں تو صرف سب سے نیا کام کرتا ہے۔`,
    ],
    footer: ({ trustName, toAddress }) =>
      `${sent(trustName, toAddress)}، کیونکہ آپ کی دعوت کے لیے کوڈ مانگا گیا تھا۔ اگر وہ آپ نہیں تھے تو آپ کو کچھ کرنے کی ضرورت نہیں: کوڈ کے بغیر کچھ نہیں ہوتا۔ یہ کوڈ کبھی کسی کو نہ بتائیں؛ آپ کے اسکول کا کوئی فرد آپ سے یہ نہیں مانگے گا۔`,
  },
};
