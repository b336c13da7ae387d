import { BlockList, isIPv6 } from 'node:net';

const plain = (address: string) => address.trim().replace(/^::ffff:(?=\d+\.)/i, '');
const family = (address: string) => (isIPv6(address) ? 'ipv6' : 'ipv4');

/**
 * Makes the function that says whose request it is: the socket's address, or, when that belongs to a
 * proxy named in TRUST_PROXY, the nearest address in X-Forwarded-For that does not.
 */
export function clientIpBehind(proxies: readonly string[]) {
  const trusted = new BlockList();
  for (const range of proxies) {
    const [address = '', bits] = range.split('/');
    if (bits === undefined) trusted.addAddress(address, family(address));
    else trusted.addSubnet(address, Number(bits), family(address));
  }
  const isProxy = (address: string) => trusted.check(address, family(address));

  return (socketAddress: string, forwardedFor: string | undefined): string => {
    const hops = [...(forwardedFor?.split(',') ?? []), socketAddress].map(plain);
    return hops.findLast((address) => !isProxy(address)) ?? plain(socketAddress);
  };
}
