import { describe, expect, it } from 'vitest';
import type { FiledName } from '../../lib/filing/filed-documents.ts';
import { previewDocument } from '../../lib/filing/preview-document.ts';
import { presetOf } from '../../lib/filing/purpose-presets.ts';
import { filingInput } from '../support/filing/filing-matter.ts';
import { testFonts } from '../support/filing/pdf/fake-pictures.ts';

const refuse = () => Promise.reject(new Error('no picture is read'));

const preview = async (name: FiledName, changes: Partial<ReturnType<typeof filingInput>> = {}) =>
  previewDocument(name, {
    input: { ...filingInput(), language: 'en', ...changes },
    choice: presetOf('all').filing,
    makers: {
      sources: { read: refuse, lines: async () => [] },
      fonts: async () => testFonts(),
      pictures: { open: refuse, join: refuse },
      sheets: { open: refuse, draw: refuse, close: () => {} },
    },
    signal: new AbortController().signal,
  });

describe('a document that is looked at before the export', () => {
  it('is a PDF of what would be filed', async () => {
    const made = await preview('custody-summary');
    expect(made?.mediaType).toBe('application/pdf');
    expect((await made?.blob.text())?.slice(0, 5)).toBe('%PDF-');
  });

  it('is none where a list would have no row, as it is not filed', async () => {
    const { caseFile: _caseFile, ...without } = filingInput();
    expect(await preview('compliance', { ...without, caseFile: undefined } as never)).toBe(
      undefined,
    );
  });

  it('is none of the exhibits of a matter without items', async () => {
    expect(await preview('exhibits', { items: [] })).toBe(undefined);
  });
});
