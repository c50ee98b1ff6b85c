import { describe, expect, it } from 'vitest';
import { FormatError } from '../../lib/format/format-error.ts';
import {
  buildInvitation,
  buildInvitationCode,
  parseInvitation,
} from '../../lib/join/invitation.ts';

const PLACE = {
  endpoint: 'https://s3.example',
  region: 'cn-north-1',
  bucket: 'evidence',
  prefix: 'firm/',
};
const MATTER = { id: '01JD0000000000000000000000', reference: 'XM-1', name: '名誉权纠纷“甲”' };

describe('an invitation to a matter', () => {
  const file = buildInvitation(PLACE, MATTER);

  it('names the place and the matter as a file or as a code, and holds no key', () => {
    const { id: matterId, reference, name } = MATTER;
    const expected = {
      format: 'matterproof-invitation/1',
      ...PLACE,
      ...{ matterId, reference, name },
    };
    expect(parseInvitation(file)).toEqual(expected);
    expect(parseInvitation(`\n ${buildInvitationCode(file)} `)).toEqual(expected);
    expect(buildInvitationCode(file)).toMatch(/^MPJ1\.[\w-]+$/);
  });

  it.each([
    ['no invitation', 'hello'],
    ['half a code', buildInvitationCode(file).slice(0, -9)],
    ['another format', file.replace('invitation/1', 'invitation/2')],
    ['a place that is no address', file.replace('https://s3.example', 'javascript:alert(1)')],
    ['an address with a password', file.replace('https://', 'https://me:secret@')],
    ['a matter that is a path', file.replace(MATTER.id, '../other')],
    ['a prefix without its end', file.replace('firm/', 'firm')],
  ])('is refused where it is %s', (_what, given) => {
    expect(() => parseInvitation(given)).toThrow(FormatError);
  });
});
