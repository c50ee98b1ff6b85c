/**
 * A public time-stamp authority; `rootKnown` is true if this software contains the root of its
 * chain.
 */
export type Authority = {
  readonly name: string;
  readonly url: string;
  readonly note: string;
  readonly rootKnown: boolean;
};

/**
 * Public authorities that need no account, as their operators publish them. The user can enter
 * another address.
 */
export const AUTHORITIES: readonly Authority[] = [
  {
    name: 'DigiCert',
    url: 'http://timestamp.digicert.com',
    note: 'Commercial, in common use',
    rootKnown: true,
  },
  {
    name: 'Sectigo',
    url: 'http://timestamp.sectigo.com',
    note: 'Commercial; asks for 15 s between requests',
    rootKnown: true,
  },
  {
    name: 'GlobalSign',
    url: 'http://timestamp.globalsign.com/tsa/r6advanced1',
    note: 'Commercial',
    rootKnown: true,
  },
  {
    name: 'FreeTSA',
    url: 'https://freetsa.org/tsr',
    note: 'Volunteer-run, with a root of its own',
    rootKnown: false,
  },
];
