import type { Language } from '../../contacts/family/rules.ts';

const en = {
  product: 'The product',
  notKnown: 'The portal does not know this product',
  notKnownWhy: 'Its connection was ended, or it was set up with another id.',
  notRight: '{product} is not set up right',
  notRightWhy:
    'It wants to send you on to an address that is not on its list, so the portal sends nobody there.',
  strange: '{product} asked in a way that the portal does not understand',
  office: 'Please tell your school office: it is nothing that you did.',
  stale: 'This sign-in has run out',
  staleWhy:
    'It took too long, or it was begun in another browser or tab. Go back to the product and open it again, or open it from the portal.',
  noAccess: 'You have no access here',
  noAccessWhy: 'Your page of the portal shows what you can open. For anything else, ask your school office.',
  ours: 'Something went wrong on our side',
  oursWhy: 'Try again in a minute. If it stays so, tell your school office.',
  forSupport: 'For whoever looks after the product:',
  wait: 'Please wait a little',
  waitAWhile: 'Please wait a few minutes, then try again.',
  waitOrSignIn:
    'If you sign in to the portal first, you can open your products at once. Where a whole school sees this, please tell whoever looks after its network.',
  signIn: 'Sign in to the portal',
  moment: 'One moment',
  signedIn: 'You are signed in.',
  goOn: 'Go on',
} as const;

/** Every word about a product's sign-in that cannot go on, by what it is called in English. `{product}` is filled in. */
type FaultWords = Readonly<Record<keyof typeof en, string>>;

const cy: FaultWords = {
  product: 'Y cynnyrch',
  notKnown: 'Nid yw’r porth yn adnabod y cynnyrch hwn',
  notKnownWhy: 'Daeth ei gysylltiad i ben, neu cafodd ei osod gyda dynodydd arall.',
  notRight: '{product}: nid yw wedi’i osod yn gywir',
  notRightWhy:
    'Mae am eich anfon ymlaen i gyfeiriad nad yw ar ei restr, felly nid yw’r porth yn anfon neb yno.',
  strange: '{product}: nid yw’r porth yn deall yr hyn a ofynnwyd',
  office: 'Dywedwch wrth swyddfa’r ysgol: nid chi sydd wedi gwneud dim o’i le.',
  stale: 'Mae’r mewngofnodi hwn wedi dod i ben',
  staleWhy:
    'Cymerodd ormod o amser, neu cafodd ei ddechrau mewn porwr neu dab arall. Ewch yn ôl i’r cynnyrch a’i agor eto, neu agorwch ef o’r porth.',
  noAccess: 'Nid oes gennych fynediad yma',
  noAccessWhy:
    'Mae eich tudalen yn y porth yn dangos beth y gallwch ei agor. Am unrhyw beth arall, gofynnwch i swyddfa’r ysgol.',
  ours: 'Aeth rhywbeth o’i le ar ein hochr ni',
  oursWhy: 'Rhowch gynnig arall arni mewn munud. Os yw’n parhau, dywedwch wrth swyddfa’r ysgol.',
  forSupport: 'I bwy bynnag sy’n gofalu am y cynnyrch:',
  wait: 'Arhoswch ychydig',
  waitAWhile: 'Arhoswch ychydig funudau, yna rhowch gynnig arall arni.',
  waitOrSignIn:
    'Os mewngofnodwch i’r porth yn gyntaf, gallwch agor eich cynhyrchion ar unwaith. Os yw ysgol gyfan yn gweld hyn, dywedwch wrth bwy bynnag sy’n gofalu am ei rhwydwaith.',
  signIn: 'Mewngofnodi i’r porth',
  moment: 'Un funud',
  signedIn: 'Rydych wedi mewngofnodi.',
  goOn: 'Ymlaen',
};

const pl: FaultWords = {
  product: 'Produkt',
  notKnown: 'Portal nie zna tego produktu',
  notKnownWhy: 'Jego połączenie zakończono albo ustawiono go z innym identyfikatorem.',
  notRight: '{product}: nieprawidłowe ustawienia',
  notRightWhy:
    'Produkt chce przekierować Państwa na adres, którego nie ma na jego liście, dlatego portal nikogo tam nie wysyła.',
  strange: '{product}: portal nie rozumie tego zapytania',
  office: 'Prosimy powiedzieć o tym w sekretariacie szkoły: to nie jest Państwa wina.',
  stale: 'To logowanie straciło ważność',
  staleWhy:
    'Trwało zbyt długo albo rozpoczęto je w innej przeglądarce lub karcie. Prosimy wrócić do produktu i otworzyć go ponownie albo otworzyć go z portalu.',
  noAccess: 'Nie mają Państwo tutaj dostępu',
  noAccessWhy:
    'Na Państwa stronie w portalu widać, co można otworzyć. O wszystko inne prosimy pytać w sekretariacie szkoły.',
  ours: 'Coś poszło nie tak po naszej stronie',
  oursWhy:
    'Prosimy spróbować ponownie za minutę. Jeśli to nie pomoże, prosimy powiedzieć o tym w sekretariacie szkoły.',
  forSupport: 'Dla osoby, która opiekuje się produktem:',
  wait: 'Prosimy chwilę poczekać',
  waitAWhile: 'Prosimy poczekać kilka minut i spróbować ponownie.',
  waitOrSignIn:
    'Po zalogowaniu się najpierw do portalu można od razu otwierać produkty. Jeśli widzi to cała szkoła, prosimy powiedzieć o tym osobie, która opiekuje się jej siecią.',
  signIn: 'Zaloguj się do portalu',
  moment: 'Chwileczkę',
  signedIn: 'Zalogowano.',
  goOn: 'Dalej',
};

const ur: FaultWords = {
  product: 'یہ پروڈکٹ',
  notKnown: 'پورٹل اس پروڈکٹ کو نہیں جانتا',
  notKnownWhy: 'اس کا رابطہ ختم کر دیا گیا، یا اسے کسی اور شناخت کے ساتھ سیٹ کیا گیا۔',
  notRight: '{product}: ترتیبات درست نہیں ہیں',
  notRightWhy:
    'یہ آپ کو ایسے پتے پر بھیجنا چاہتا ہے جو اس کی فہرست میں نہیں، اس لیے پورٹل کسی کو وہاں نہیں بھیجتا۔',
  strange: '{product}: پورٹل کو یہ درخواست سمجھ نہیں آئی',
  office: 'براہِ کرم اسکول کے دفتر کو بتائیں: یہ آپ کی غلطی نہیں ہے۔',
  stale: 'اس سائن اِن کا وقت ختم ہو گیا ہے',
  staleWhy:
    'اس میں بہت دیر لگی، یا یہ کسی اور براؤزر یا ٹیب میں شروع ہوا تھا۔ پروڈکٹ پر واپس جا کر اسے دوبارہ کھولیں، یا اسے پورٹل سے کھولیں۔',
  noAccess: 'آپ کو یہاں رسائی حاصل نہیں',
  noAccessWhy: 'پورٹل پر آپ کا صفحہ دکھاتا ہے کہ آپ کیا کھول سکتے ہیں۔ باقی کے لیے اسکول کے دفتر سے پوچھیں۔',
  ours: 'ہماری طرف کچھ غلط ہو گیا',
  oursWhy: 'ایک منٹ بعد دوبارہ کوشش کریں۔ اگر پھر بھی نہ ہو تو اسکول کے دفتر کو بتائیں۔',
  forSupport: 'پروڈکٹ کی دیکھ بھال کرنے والوں کے لیے:',
  wait: 'براہِ کرم تھوڑا انتظار کریں',
  waitAWhile: 'براہِ کرم چند منٹ انتظار کریں، پھر دوبارہ کوشش کریں۔',
  waitOrSignIn:
    'اگر آپ پہلے پورٹل میں سائن اِن کریں تو اپنی چیزیں فوراً کھول سکتے ہیں۔ اگر پورے اسکول کو یہ نظر آئے تو براہِ کرم اس کے نیٹ ورک کی دیکھ بھال کرنے والوں کو بتائیں۔',
  signIn: 'پورٹل میں سائن اِن کریں',
  moment: 'ایک لمحہ',
  signedIn: 'آپ سائن اِن ہو گئے ہیں۔',
  goOn: 'آگے بڑھیں',
};

const ar: FaultWords = {
  product: 'المنتج',
  notKnown: 'البوابة لا تعرف هذا المنتج',
  notKnownWhy: 'أُنهي ربطه بالبوابة، أو أُعدّ بمعرّف آخر.',
  notRight: '{product}: الإعداد غير صحيح',
  notRightWhy: 'يريد إرسالك إلى عنوان ليس في قائمته، ولذلك لا ترسل البوابة أحدًا إلى هناك.',
  strange: '{product}: لم تفهم البوابة ما طُلب',
  office: 'يُرجى إخبار مكتب المدرسة: ليس هذا خطأً منك.',
  stale: 'انتهت مدة تسجيل الدخول هذا',
  staleWhy:
    'استغرق وقتًا طويلًا، أو بدأ في متصفح آخر أو علامة تبويب أخرى. يُرجى الرجوع إلى المنتج وفتحه من جديد، أو فتحه من البوابة.',
  noAccess: 'ليس لديك وصول هنا',
  noAccessWhy: 'تعرض صفحتك في البوابة ما يمكنك فتحه. ولأي شيء آخر يُرجى سؤال مكتب المدرسة.',
  ours: 'حدث خطأ من جانبنا',
  oursWhy: 'يُرجى المحاولة مرة أخرى بعد دقيقة. إذا استمر ذلك فيُرجى إخبار مكتب المدرسة.',
  forSupport: 'لمن يعتني بالمنتج:',
  wait: 'يُرجى الانتظار قليلًا',
  waitAWhile: 'يُرجى الانتظار بضع دقائق ثم المحاولة مرة أخرى.',
  waitOrSignIn:
    'إذا سجّلت الدخول إلى البوابة أولًا أمكنك فتح منتجاتك فورًا. وإذا ظهر هذا لمدرسة بأكملها فيُرجى إخبار من يعتني بشبكتها.',
  signIn: 'تسجيل الدخول إلى البوابة',
  moment: 'لحظة من فضلك',
  signedIn: 'تم تسجيل دخولك.',
  goOn: 'المتابعة',
};

/** The pages of a product's sign-in that cannot go on, in every language that families are written to in. */
export const faultWords: Readonly<Record<Language, FaultWords>> = { en, cy, pl, ur, ar };
