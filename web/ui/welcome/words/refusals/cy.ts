import type { RefusalWords } from './refusal-words.ts';

/** What families are refused in Welsh. */
export const cy: RefusalWords = {
  password_weak:
    'Mae’r cyfrinair hwn yn rhy hawdd ei ddyfalu. Mae tri gair ar hap yn iawn, heb eich enw chi nac enw’r ysgol.',
  name_taken: 'Mae rhywun arall yn mewngofnodi gyda’r enw hwn. Dewiswch un arall.',
  name_wrong:
    'Mae ynddo o leiaf bedwar o lythrennau, rhifau, dotiau neu gysylltnodau, ac mae’n dechrau â llythyren.',
  mailbox_shared:
    'Ni ellir defnyddio’r cyfeiriad hwnnw i fewngofnodi. Defnyddiwch yr enw mewngofnodi a ddangosir yn lle hynny.',
  account_exists: 'Mae cyfrif yn bod yn barod. Dewiswch “Mae gen i gyfrif yn barod”.',
  wrong_password: 'Mae’r cyfeiriad e-bost neu’r enw mewngofnodi, neu’r cyfrinair, yn anghywir.',
  throttled: 'Gormod o gynigion anghywir. Arhoswch ychydig funudau, yna rhowch gynnig arall arni.',
  too_often:
    'Gofynnwyd am hynny eiliad yn ôl. Arhoswch ychydig, ac edrychwch yn eich e-bost, hefyd yn y ffolder sothach.',
  welcome_proof_wrong: 'Nid yw hynny’n cyd-fynd â chofnodion yr ysgol.',
  triesLeft: 'Atebion y gallwch eu rhoi o hyd: {count}.',
  welcome_proof_rests:
    'Bu gormod o atebion anghywir, felly nid yw’r ddolen hon yn derbyn rhagor. Gofynnwch i swyddfa’r ysgol am un newydd.',
  welcome_proof_asked: 'Agorwch y ddolen yn eich e-bost eto, ac atebwch yr hyn y mae’n ei ofyn yn gyntaf.',
  letter_code_wrong:
    'Nid yw’r cod hwnnw’n gywir, neu nid yw’n ddilys mwyach. Edrychwch ar y llythyr eto, neu gofynnwch i swyddfa’r ysgol am un newydd.',
  code_wrong: 'Nid dyma’r cod. Edrychwch ar yr e-bost diweddaraf a rhowch gynnig arall arni.',
  code_expired: 'Mae’r cod hwn wedi dod i ben. Gofynnwch am un newydd.',
  code_tries: 'Roedd hynny’n un cynnig yn ormod. Gofynnwch am god newydd.',
  reset_expired: 'Nid yw’r ddolen hon yn gweithio mwyach. Gofynnwch am un newydd.',
  reset_used: 'Defnyddiwyd y ddolen hon yn barod. Gofynnwch am un newydd os oes ei hangen arnoch.',
  address_unreadable:
    'Nid cyfeiriad e-bost yw hwn. Chwiliwch am @ sydd ar goll neu ddiwedd wedi’i gamdeipio.',
  address_same: 'Dyma’r cyfeiriad sydd ganddo eisoes.',
  address_taken: 'Mae rhywun arall yn mewngofnodi gyda’r cyfeiriad hwn. Dewiswch un arall.',
  wrong_current_password: 'Nid dyna eich cyfrinair.',
  change_expired: 'Nid yw’r ddolen hon yn gweithio mwyach. Gofynnwch am y newid eto.',
  change_used: 'Mae’r ddolen hon wedi’i defnyddio eisoes: mae’r cyfeiriad wedi newid.',
  prove_again: 'Cadarnhewch mai chi sydd yna, yna ewch ymlaen.',
  factor_wrong:
    'Nid yw’r cod hwn yn gywir, neu mae wedi’i ddefnyddio eisoes. Arhoswch am yr un nesaf a theipiwch hwnnw.',
  factor_required:
    'Mae angen ail gam wrth fewngofnodi ar eich cyfrif. Gosodwch un yn gyntaf, yn eich proffil.',
  step_expired: 'Cymerodd hyn ormod o amser. Mewngofnodwch eto.',
  passkey_refused:
    'Ni dderbyniwyd yr allwedd mynediad hon. Rhowch gynnig arall arni, neu mewngofnodwch mewn ffordd arall.',
  dead: 'Nid yw’r ddolen hon yn gweithio mwyach. Agorwch yr un ddiweddaraf yn eich e-bost, neu gofynnwch i swyddfa’r ysgol.',
  no_new_link:
    'Ni allwn anfon dolen newydd o’r fan hon. Gofynnwch i swyddfa’r ysgol: gallant anfon un atoch mewn munud.',
  other: 'Ni weithiodd hynny. Gofynnwch i swyddfa’r ysgol: gallant ddweud wrthych sut i fynd ymlaen.',
};
