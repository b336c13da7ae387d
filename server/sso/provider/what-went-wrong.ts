interface Words {
  readonly title: string;
  readonly advice: string;
}

const stale: Words = {
  title: 'This sign-in has run out',
  advice:
    'It took too long, or it was begun in another browser or tab. Go back to the product and open it again, or open it from the portal.',
};

/** What a sign-in that failed is called, and what to do, in plain English. `product`: its name, where it is known. */
export function whatWentWrong(code: string, message: string, product = 'The product'): Words {
  const office = 'Please tell your school office: it is nothing that you did.';
  if (code === 'invalid_client')
    return {
      title: 'The portal does not know this product',
      advice: `Its connection was ended, or it was set up with another id. ${office}`,
    };
  if (/redirect_uri/.test(message))
    return {
      title: `${product} is not set up right`,
      advice: `It wants to send you on to an address that is not on its list, so the portal sends nobody there. ${office}`,
    };
  if (code === 'invalid_request' && /session|interaction/i.test(message)) return stale;
  if (code === 'access_denied')
    return { title: `You have no access to ${product}`, advice: 'Ask for it on your page of the portal.' };
  if (code === 'server_error')
    return {
      title: 'Something went wrong on our side',
      advice: 'Try again in a minute. If it stays so, tell your school office.',
    };
  return { title: `${product} asked in a way that the portal does not understand`, advice: office };
}
