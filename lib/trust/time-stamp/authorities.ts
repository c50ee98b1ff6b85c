/**
 * A public time-stamp authority: `rootKnown` says that this software carries the root its chain
 * ends in.
 */
export type Authority = {
  readonly name: string;
  readonly url: string;
  readonly note: string;
  readonly rootKnown: boolean;
};

/**
 * Public authorities that answer without an account, as their operators publish them. A person may
 * always give another address.
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
