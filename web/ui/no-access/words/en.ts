/** What a family reads who may not open a product, in English. `{product}` and `{login}` are filled in. */
export const en = {
  page: 'No access',
  title: 'You have no access to {product}',
  titleUnknown: 'You have no access to this product',
  now: 'You can open {product} now',
  given: 'Your access was given in the meantime.',
  notOurs:
    'It is none of the products that your school or trust gives. If you think that this is wrong, tell your school office what you wanted to open.',
  notAmong:
    'Your account opens what your child’s school has opened for parents and carers. {product} is not among it at the moment. If you think that this is wrong, please ask the school office.',
  goOn: 'Go on to {product}',
  goBack: 'Go back to {product}',
  goBackUnknown: 'Go back to the product',
  family: 'My family',
  somebodyElse: 'Sign in as somebody else',
  signedInAs: 'You are signed in as {login}.',
} as const;
