import { describe, expect, it } from 'vitest';
import { authorityName } from '../../../lib/evidence/names/authority-name.ts';

describe('the name of a time-stamp authority', () => {
  it.each([
    ['C=US, O=DigiCert\\, Inc., CN=DigiCert Timestamp 2025', 'DigiCert Timestamp 2025'],
    ['C=CN, O=联合信任时间戳服务中心', '联合信任时间戳服务中心'],
    ['C=US, O=DigiCert\\, Inc.', 'DigiCert, Inc.'],
    ['OU=Stamps + C=US', 'Stamps'],
    ['a name that is no distinguished name', 'a name that is no distinguished name'],
    ['C=US', 'C=US'],
  ])('of %s is %s', (name, expected) => {
    expect(authorityName(name)).toBe(expected);
  });
});
