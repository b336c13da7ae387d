/** An address for whoever need not know all of it: "j•••@northgate.example". */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const [first = '', ...others] = email.slice(0, at);
  return `${others.length > 0 ? first : ''}•••${email.slice(at)}`;
}
