/** Time-stamps, and the choice of an authority in the settings. */
export const timeStamps = {
  authority: 'Time-stamp authority',
  authorityLead:
    'An authority confirms that a digest existed at a certain time, so that the time does not ' +
    'depend on this computer’s clock. Only a SHA-256 digest leaves this computer: no page, no ' +
    'text, no name.',
  authorityOff: 'None: nothing is sent anywhere',
  authorityOther: 'Another address',
  authorityUrl: 'Address of the authority',
  authorityUrlHint: 'It must answer RFC 3161 requests, for example https://tsa.example.org/tsr',
  authorityUse: 'Use this authority',
  authorityStop: 'Stop using it',
  authorityIsOff: 'Off. No time-stamps are requested.',
  authorityIsOn: 'New captures and packages are time-stamped by {{url}}.',
  authorityNotGiven:
    'The browser was not given permission to contact {{url}}. Nothing was changed.',
  authorityBadUrl:
    'Enter a complete address that begins with https:// or http:// and holds no password.',
  authorityLost:
    'The browser no longer has permission to contact {{url}}. Choose the authority again.',
  timeStamp: 'Time-stamp',
  stampedAt: 'Time stated by the authority',
  stampedBy: 'Authority',
  pending: 'Pending',
  pendingFirst: 'The authority will be asked shortly.',
  nextAt: 'Next try {{time}}',
  refused: 'Not obtained',
  stampNone: 'None. Until one is obtained, the time of capture is that of this computer’s clock.',
  stampNow: 'Request now',
  stampImport: 'Import a time-stamp',
  stampImportLead:
    'A token over this item’s record.json that was made elsewhere (.tsr). Choose the authority’s ' +
    'certificates (.pem) along with it if the token does not hold them all.',
  stampFiles: 'Time-stamp and certificates',
  stampRefused: 'The time-stamp was not accepted: {{reason}}',
  stampOf: 'Time-stamp of {{path}}',
  standing_known: 'this software carries the authority’s root',
  standing_given: 'the authority’s root was given by you; this software does not know it',
  standing_unknown: 'an authority that is not known here: this proves nothing about the time',
  standing_own: 'the signer’s own authority: this proves nothing about the time',
  refused_OFFLINE: 'The authority could not be reached.',
  refused_TIMEOUT: 'The authority did not answer in time.',
  refused_CANCELLED: 'The request was cancelled.',
  refused_HTTP_STATUS: 'The authority answered with an error.',
  refused_NOT_PERMITTED:
    'The browser has no permission to contact the authority. Choose it again in Settings.',
  refused_NOT_DER:
    'The answer was not a time-stamp. A sign-in page of a network can answer like this.',
  refused_REJECTED: 'The authority refused the request.',
  refused_WRONG_NONCE: 'The answer belongs to another request.',
  refused_WRONG_IMPRINT: 'The time-stamp is for something other than this record.',
  refused_WRONG_POLICY: 'The time-stamp was made under a different policy from the one requested.',
  refused_WRONG_TIME: 'The authority’s clock and this computer’s differ by more than a day.',
  refused_CERTIFICATE_EXPIRED: 'The authority’s certificate was not valid at that time.',
  refused_UNKNOWN_AUTHORITY: 'The authority’s certificates do not lead to one that is known.',
  refused_NOT_A_TSA: 'The certificate is not one of a time-stamp authority.',
  refused_BAD_SIGNATURE: 'The signature of the time-stamp is not valid.',
  refused_WEAK_KEY: 'The authority signs with a key or hash that is too weak to prove anything.',
  refused_CHAIN_BROKEN: 'One of the authority’s certificates was not signed by its issuer.',
  refused_OTHER: 'The authority’s answer could not be used.',
};
