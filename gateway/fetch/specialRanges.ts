/** Addresses that are not of the public internet: nobody gets to them by a published address unless the operator names them. */

export interface SpecialRange {
  cidr: string;
  title: string;
}

/**
 * By IANA's registries of special-purpose addresses, and what clouds answer secrets at. Of ranges within ranges the
 * narrowest counts: who allows 169.254.0.0/16 has not allowed the metadata service in it.
 */
export const SPECIAL_RANGES: readonly SpecialRange[] = [
  { cidr: '0.0.0.0/8', title: 'unspecified' },
  { cidr: '10.0.0.0/8', title: 'private' },
  { cidr: '100.64.0.0/10', title: 'shared by a carrier' },
  { cidr: '127.0.0.0/8', title: 'loopback' },
  { cidr: '169.254.0.0/16', title: 'link-local' },
  { cidr: '172.16.0.0/12', title: 'private' },
  { cidr: '192.0.0.0/24', title: 'reserved for protocols' },
  { cidr: '192.0.2.0/24', title: 'for documentation' },
  { cidr: '192.88.99.0/24', title: 'a relay' },
  { cidr: '192.168.0.0/16', title: 'private' },
  { cidr: '198.18.0.0/15', title: 'for benchmarks' },
  { cidr: '198.51.100.0/24', title: 'for documentation' },
  { cidr: '203.0.113.0/24', title: 'for documentation' },
  { cidr: '224.0.0.0/4', title: 'multicast' },
  { cidr: '240.0.0.0/4', title: 'reserved' },
  { cidr: '255.255.255.255/32', title: 'broadcast' },
  { cidr: '100.100.100.200/32', title: 'a metadata service' },
  { cidr: '168.63.129.16/32', title: 'a metadata service' },
  { cidr: '169.254.169.254/32', title: 'a metadata service' },
  { cidr: '169.254.170.2/32', title: 'a metadata service' },
  { cidr: '192.0.0.192/32', title: 'a metadata service' },
  { cidr: '::/128', title: 'unspecified' },
  { cidr: '::1/128', title: 'loopback' },
  { cidr: '64:ff9b:1::/48', title: 'a local translation' },
  { cidr: '100::/64', title: 'discarded' },
  { cidr: '2001::/23', title: 'reserved for protocols' },
  { cidr: '2001:db8::/32', title: 'for documentation' },
  { cidr: '3fff::/20', title: 'for documentation' },
  { cidr: '5f00::/16', title: 'for routing' },
  { cidr: 'fc00::/7', title: 'private' },
  { cidr: 'fe80::/10', title: 'link-local' },
  { cidr: 'fec0::/10', title: 'private' },
  { cidr: 'ff00::/8', title: 'multicast' },
  { cidr: 'fd00:ec2::254/128', title: 'a metadata service' },
  { cidr: 'fd20:ce::254/128', title: 'a metadata service' },
  // All but 2000::/3, the one part of IPv6 that the internet uses.
  { cidr: '::/3', title: 'not assigned' },
  { cidr: '4000::/2', title: 'not assigned' },
  { cidr: '8000::/1', title: 'not assigned' },
];

/** An IPv6 address that stands for an IPv4 one is judged as that. */
export const EMBEDDED_IPV4: readonly { cidr: string; firstByte: number }[] = [
  { cidr: '::ffff:0:0/96', firstByte: 12 },
  { cidr: '::/96', firstByte: 12 },
  { cidr: '64:ff9b::/96', firstByte: 12 },
  { cidr: '2002::/16', firstByte: 2 },
];
