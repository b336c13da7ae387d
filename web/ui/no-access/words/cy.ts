import type { NoAccessWords } from './no-access-words.ts';

/** What a family reads who may not open a product, in Welsh. */
export const cy: NoAccessWords = {
  page: 'Dim mynediad',
  title: 'Nid oes gennych fynediad i {product}',
  titleUnknown: 'Nid oes gennych fynediad i’r cynnyrch hwn',
  now: 'Gallwch agor {product} nawr',
  given: 'Rhoddwyd mynediad i chi yn y cyfamser.',
  notOurs:
    'Nid yw’n un o’r cynhyrchion y mae eich ysgol neu ei hymddiriedolaeth yn eu rhoi. Os ydych yn meddwl bod hyn yn anghywir, dywedwch wrth swyddfa’r ysgol beth yr oeddech am ei agor.',
  notAmong:
    'Mae eich cyfrif yn agor yr hyn y mae ysgol eich plentyn wedi’i agor i rieni a gofalwyr. Nid yw {product} yn eu plith ar hyn o bryd. Os ydych yn meddwl bod hyn yn anghywir, gofynnwch i swyddfa’r ysgol.',
  goOn: 'Ymlaen i {product}',
  goBack: 'Yn ôl i {product}',
  goBackUnknown: 'Yn ôl i’r cynnyrch',
  family: 'Fy nheulu',
  somebodyElse: 'Mewngofnodi fel rhywun arall',
  signedInAs: 'Rydych wedi mewngofnodi fel {login}.',
};
