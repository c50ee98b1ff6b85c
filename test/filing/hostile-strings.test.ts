import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../lib/filing/docx/write-docx.ts';
import { filedDocument, TEXT_NAMES } from '../../lib/filing/filed-documents.ts';
import { writeXlsx } from '../../lib/filing/xlsx/write-xlsx.ts';
import { filingInput, filingPlaces } from '../support/filing/filing-matter.ts';
import { elementsIn, readDocx } from '../support/filing/read-docx.ts';
import { hostileInput } from '../support/hostile/hostile-input.ts';
import { hasNaughty, readNaughty, UGLY } from '../support/hostile/naughty.ts';
import { isThorough } from '../support/thorough.ts';

const collected = isThorough && hasNaughty() ? Object.values(readNaughty()).flat() : [];
const strings = [...new Set([...UGLY, ...collected])];
const input = filingInput('counsel', hostileInput(strings));
const places = filingPlaces(input);

describe(`of ${strings.length} hostile strings`, () => {
  it.each(TEXT_NAMES)('%s can be made, and nothing in it is a field or a link', async (name) => {
    const { build, formats } = filedDocument(name);
    const { sheets, paper } = build(input, places, 'en');
    if (formats.includes('xlsx')) expect((await writeXlsx(sheets)).length).toBeGreaterThan(0);
    const { body } = readDocx(await writeDocx(paper));
    for (const field of ['w:fldSimple', 'w:instrText', 'w:hyperlink'])
      expect(elementsIn(body, field)).toEqual([]);
  });
});
