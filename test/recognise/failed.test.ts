// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Recogniser } from '../../lib/recognise/page/recogniser.ts';
import { recognise } from '../../lib/recognise/recognise.ts';
import { NOW, parse } from './read-page.ts';

const given = {
  document: parse('<title>Looms</title>'),
  url: 'https://loom.example.com/p/1',
  now: NOW,
  timeZone: 'Asia/Shanghai',
};
const failing: Recogniser = {
  name: 'failing',
  version: 3,
  matches: () => true,
  read: () => {
    throw new TypeError('no such member');
  },
};
const quiet: Recogniser = {
  name: 'quiet',
  version: 1,
  matches: () => true,
  read: () => ({ kind: 'post', text: 'words' }),
};

describe('a recogniser that fails', () => {
  it('is named with the error’s words, and the next one reads the page', () => {
    const { post, failed } = recognise(given, [failing, quiet]);
    expect(post.recognisedBy).toBe('quiet/1');
    expect(failed).toEqual(['failing: TypeError: no such member']);
  });

  it('is not named where none failed', () => {
    expect(recognise(given, [quiet])).not.toHaveProperty('failed');
  });

  it('leaves the page its title where no other reads it', () => {
    expect(recognise(given, [failing])).toMatchObject({
      post: { kind: 'page', title: 'Looms' },
      failed: ['failing: TypeError: no such member'],
    });
  });
});
