import { BlockList, isIP } from 'node:net';

/** Addresses of IPv4 that are not of the public internet. */
const special4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24],
  ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
];

/** Within the public addresses of IPv6: tunnels that lead to any address of IPv4, and examples. */
const special6: readonly (readonly [string, number])[] = [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]];

const special = new BlockList();
for (const [net, bits] of special4) special.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of special6) special.addSubnet(net, bits, 'ipv6');

const public6 = new BlockList();
public6.addSubnet('2000::', 3, 'ipv6');

/** Prefixes under which IPv6 carries an address of IPv4 in its last four bytes. */
const carrying4 = new BlockList();
carrying4.addSubnet('::ffff:0:0', 96, 'ipv6');
carrying4.addSubnet('64:ff9b::', 96, 'ipv6');

/** Whether an IP address is one of the public internet: not this machine, not the network around it, not reserved. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !special.check(address, 'ipv4');
  if (family !== 6 || address.includes('%')) return false;
  if (carrying4.check(address, 'ipv6')) return isPublicAddress(lastFourBytes(address));
  return public6.check(address, 'ipv6') && !special.check(address, 'ipv6');
}

/** The last four bytes of an address of IPv6 as one of IPv4. */
function lastFourBytes(address: string): string {
  const [high = 0, low = 0] = new URL(`http://[${address}]/`).hostname
    .slice(1, -1)
    .replace('::', ':0:0:')
    .split(':')
    .slice(-2)
    .map((group) => Number.parseInt(group === '' ? '0' : group, 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
