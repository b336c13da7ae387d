import type { ShellWords } from './shell-words.ts';

/** What stands round a page that families see, in Urdu. */
export const ur: ShellWords = {
  skip: 'سیدھا مواد پر جائیں',
  foot: 'آپ کے اسکول کے آن لائن نظام تک آپ کا راستہ۔',
  home: 'Gatehouse، آپ کی مصنوعات',
  familyHome: 'Gatehouse، میرا خاندان',
  family: 'میرا خاندان',
  switchProduct: 'دوسری پروڈکٹ پر جائیں',
  products: 'آپ کی مصنوعات',
  noProducts: 'جو مصنوعات آپ کو دی جائیں گی وہ یہاں نظر آئیں گی۔',
  account: '{initials}، آپ کا اکاؤنٹ',
  profile: 'آپ کا پروفائل',
  signOut: 'سائن آؤٹ',
  signOutEverywhere: 'تمام آلات سے سائن آؤٹ',
  light: 'ہلکے رنگ استعمال کریں',
  dark: 'گہرے رنگ استعمال کریں',
  messages: 'پیغامات',
  dismiss: 'پیغام بند کریں',
};
