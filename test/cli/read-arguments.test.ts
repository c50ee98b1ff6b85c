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

  it('takes a list of addresses, with a pause that may be none', () => {
    const { list, pauseMs, urls } = readArguments(['--list', 'a.csv', '--pause', '0']);
    expect({ list, pauseMs, urls }).toEqual({ list: 'a.csv', pauseMs: 0, urls: [] });
    expect(readArguments([]).pauseMs).toBe(8_000);
  });

  it.each([
    [['--profile', 'press'], 'This is not a profile: press. It can be counsel, court, hand-over.'],
    [['not a page'], 'This is not a URL: not a page'],
    [['--timeout', 'soon'], 'This is not a number of seconds: soon'],
    [['--timeout', '0'], 'This is not a number of seconds: 0'],
    [['--pause=-1'], 'This is not a number of seconds: -1'],
    [['--list', 'a.csv', '--open'], '--list and --open cannot be used together.'],
  ])('refuses %j in plain words', (args, sentence) => {
    expect(() => readArguments(args)).toThrow(sentence);
  });
});
