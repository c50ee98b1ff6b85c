import { describe, expect, it } from 'vitest';
import { buildCertification } from '../../../lib/filing/declarations/build-certification.ts';
import { buildList } from '../../../lib/filing/lists/build-lists.ts';
import {
  buildWordingFile,
  parseKeptWording,
  readWordingFile,
  WordingError,
} from '../../../lib/filing/wording/wording-file.ts';
import { textOf } from '../../support/filing/document-text.ts';
import { filingInput, filingPlaces } from '../../support/filing/filing-matter.ts';

const NAME = 'firm.json';

/** The saved English sentences with some of them worded anew. */
const changed = (sections: { [section: string]: { [key: string]: unknown } }): string => {
  const file = JSON.parse(buildWordingFile('en'));
  for (const [section, sentences] of Object.entries(sections))
    file.sections[section] = { ...file.sections[section], ...sentences };
  return JSON.stringify(file);
};

const faultsOf = (text: string) => {
  try {
    readWordingFile(text, NAME);
    return [];
  } catch (error) {
    if (error instanceof WordingError) return error.faults;
    throw error;
  }
};

describe('a firm’s own wording', () => {
  it.each(['en', 'zh-CN'] as const)(
    'in %s begins as the program’s, which it is not',
    (language) => {
      const file = `\uFEFF${buildWordingFile(language)}`;
      expect(readWordingFile(file, NAME)).toEqual({
        ...{ language, sentences: 0, omitted: [] },
        wording: { name: NAME, sections: {} },
      });
    },
  );

  it('replaces sentences of statements and lists, in its language alone', () => {
    const { wording } = readWordingFile(
      changed({
        filingCertification: { scopeItems: 'Each exhibit is what our office calls a record.' },
        filingExhibitList: { title: 'Schedule of evidence' },
      }),
      NAME,
    );
    const input = { ...filingInput('court'), wordings: { en: wording } };
    const places = filingPlaces(input);
    const english = textOf(buildCertification(input, places, 'en'));
    expect(english).toContain('Each exhibit is what our office calls a record.');
    expect(english).toContain('Sentences of this document are worded anew by the file firm.json.');
    const list = buildList('exhibit-list', input, places, 'en').paper;
    expect(list.title).toBe('Schedule of evidence');
    expect(textOf(list)).toContain('worded anew by the file firm.json.');
    expect(buildList('exhibit-list', input, places, 'zh-CN').paper.title).toBe('证据目录');
    expect(textOf(buildCertification(input, places, 'zh-CN'))).not.toContain(NAME);
    const chinese = buildList('exhibit-list', input, places, 'zh-CN').paper;
    expect(textOf(chinese)).not.toContain(NAME);
  });

  it('names the sentences that leave out what the program’s states', () => {
    const file = changed({
      filingFacts: { docket: 'Docket: see the cover', court: 'At {{value}}' },
    });
    expect(readWordingFile(file, NAME)).toMatchObject({
      ...{ sentences: 2, omitted: ['filingFacts.docket'] },
    });
  });

  it('is refused with all that is wrong in it', () => {
    const wrong = changed({
      filingFacts: { docket: 'Docket {{number}}', court: ' ', cause: 7, nothing: 'x' },
      filingExhibits: { title: 'x' },
      __proto__: {},
    });
    expect(faultsOf(wrong)).toEqual([
      { code: 'notText', at: 'filingFacts.court' },
      { code: 'unknownPlace', at: 'filingFacts.docket', place: 'number' },
      { code: 'notText', at: 'filingFacts.cause' },
      { code: 'unknownSentence', at: 'filingFacts.nothing' },
      { code: 'unknownSentence', at: 'filingExhibits.title' },
    ]);
    const inherited = changed({ filingFacts: { constructor: 'x' } });
    expect(faultsOf(inherited)).toMatchObject([{ code: 'unknownSentence' }]);
  });

  it.each([
    ['no JSON', '{'],
    ['another file', '{"format":"matterproof-index/1"}'],
    ['no language', JSON.stringify({ format: 'matterproof-wording/1', sections: {} })],
    ['a file without end', `${buildWordingFile('en')}${' '.repeat(1_000_000)}`],
  ])('is refused where it is %s', (_, text) => {
    expect(faultsOf(text)).toEqual([{ code: 'notWording' }]);
  });

  it('is kept without what this version does not know any more', () => {
    const kept = { name: NAME, sections: { filingFacts: { court: 'At {{value}}', gone: 'x' } } };
    expect(parseKeptWording('en', kept)?.sections.filingFacts).toEqual({ court: 'At {{value}}' });
    expect(parseKeptWording('en', undefined)).toBeUndefined();
    expect(parseKeptWording('en', { name: NAME, sections: 7 })).toBeUndefined();
  });
});
