import { describe, expect, it } from 'vitest';
import { readArguments, USAGE } from '../../cli/start/read-arguments.ts';
import { PROFILES } from '../../lib/format/profile.ts';

describe('readArguments', () => {
  it('takes a package for counsel unless another profile is named', () => {
    expect(readArguments([]).profile).toBe('counsel');
    for (const profile of PROFILES) {
      expect(readArguments(['--profile', profile]).profile).toBe(profile);
      expect(USAGE).toContain(profile);
    }
  });

  it.each([
    [['--profile', 'press'], 'This is not a profile: press. It can be counsel, court, hand-over.'],
    [['not a page'], 'This is not a URL: not a page'],
    [['--timeout', 'soon'], 'This is not a number of seconds: soon'],
  ])('refuses %j in plain words', (args, sentence) => {
    expect(() => readArguments(args)).toThrow(sentence);
  });
});
