/** The tag bytes of the universal types that X.509 and CMS use (X.680, section 8.4). */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  teletexString: 0x14,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

/**
 * The tag byte of a context-specific constructed value, one that contains other values: `[0]` is
 * 0xa0.
 */
export const constructedTag = (number: number): number => 0xa0 | number;

/** The tag byte of a context-specific primitive value, one that contains bytes: `[0]` is 0x80. */
export const primitiveTag = (number: number): number => 0x80 | number;
