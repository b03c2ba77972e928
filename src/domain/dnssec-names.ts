/** Mnemonics of the IANA registry of DNSSEC algorithm numbers. */
const ALGORITHMS: Readonly<Record<number, string>> = {
  1: 'RSAMD5',
  3: 'DSA',
  5: 'RSASHA1',
  6: 'DSA-NSEC3-SHA1',
  7: 'RSASHA1-NSEC3-SHA1',
  8: 'RSASHA256',
  10: 'RSASHA512',
  12: 'ECC-GOST',
  13: 'ECDSAP256SHA256',
  14: 'ECDSAP384SHA384',
  15: 'ED25519',
  16: 'ED448',
};
/** Names of the IANA registry of DS digest algorithms. */
const DIGESTS: Readonly<Record<number, string>> = { 1: 'SHA-1', 2: 'SHA-256', 3: 'GOST R 34.11-94', 4: 'SHA-384' };

export const algorithmName = (number: number): string => ALGORITHMS[number] ?? `algorithm ${number}`;
export const digestName = (number: number): string => DIGESTS[number] ?? `digest type ${number}`;
