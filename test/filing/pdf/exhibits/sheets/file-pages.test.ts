import { describe, expect, it } from 'vitest';
import type { OpenPages } from '../../../../../lib/filing/pictures/paged-file.ts';
import { asFile, fakePages } from '../../../../support/filing/file-item.ts';
import { readPdf } from '../../../../support/filing/pdf/read-pdf.ts';
import { writeExhibitsToMemory } from '../../../../support/filing/pdf/write-exhibits-to-memory.ts';
import { itThoroughly } from '../../../../support/thorough.ts';

const steps = [{ does: 'capture' } as const];
const PDF = { name: 'order.pdf', mediaType: 'application/pdf', pages: 3 };

const print = async (
  facts: Parameters<typeof asFile>[0],
  openPages?: OpenPages,
  language: 'en' | 'zh-CN' = 'en',
) => {
  const change = asFile(facts);
  const made = await writeExhibitsToMemory({ steps, change, language, openPages });
  return { ...made, pdf: readPdf(made.written.get('exhibits.pdf') ?? new Uint8Array()) };
};

describe('a PDF file as an exhibit', () => {
  it('has a sheet for each of its pages, with its words in the text layer', async () => {
    const { openPages, stats } = fakePages(3);
    const { pdf } = await print(PDF, openPages);
    for (const at of [1, 2, 3]) {
      const sheet = pdf.pages.find((page) => page.includes(`page ${at} of 3 of the file`));
      expect(sheet).toContain(`words of page ${at}`);
    }
    expect(stats).toEqual({ open: 0, mostOpen: 2, drawn: 3 });
    expect(pdf.pages.join()).not.toContain('no picture');
  });

  it.each([
    ['too-large', 'en', 'the file is too large to be opened'],
    ['locked', 'zh-CN', '文件设有密码'],
    ['undecodable', 'en', 'the browser cannot draw files of this kind'],
  ] as const)('that is %s is said to be so, in %s', async (reason, language, words) => {
    const { pdf } = await print(PDF, async () => reason, language);
    expect(pdf.letters).toContain(words.replaceAll(' ', ''));
  });

  itThoroughly('has no more than three hundred pages printed, and the rest is named', async () => {
    const { openPages, stats } = fakePages(302);
    const { pdf } = await print(PDF, openPages);
    expect(stats.drawn).toBe(300);
    expect(pdf.letters).toContain('pages301to302');
  });

  it('says which page could not be drawn, and prints the others', async () => {
    const { openPages } = fakePages(2);
    const failing: OpenPages = async (blob, type) => {
      const opened = await openPages(blob, type);
      if (typeof opened === 'string') return opened;
      const draw = (at: number) =>
        at === 0 ? Promise.reject(new Error('broken font')) : opened.draw(at);
      return { ...opened, draw };
    };
    const { pdf } = await print(PDF, failing);
    expect(pdf.letters).toContain('page1(Error:brokenfont)');
    expect(pdf.letters).toContain('wordsofpage2');
  });
});

describe('an e-mail as an exhibit', () => {
  const attachments = [
    { name: '报价.xlsx', mediaType: 'text/csv', bytes: 42, digest: `sha256:${'ab'.repeat(32)}` },
  ] as const;
  const mail = { name: 'advice.eml', mediaType: 'message/rfc822', attachments };

  it.each([
    ['en', 'The e-mail as its file states it', 'Files attached to the e-mail'],
    ['zh-CN', '以下为电子邮件文件所载', '电子邮件所附文件'],
  ] as const)('has its text and the list of what is attached, in %s', async (language, ...said) => {
    const { pdf } = await print(mail, undefined, language);
    const wanted = ['The text of item 1', ...said, '报价.xlsx', 'ab'.repeat(32)];
    for (const words of wanted) expect(pdf.letters).toContain(words.replaceAll(' ', ''));
  });
});

it('a video is said to have no picture, with the file that the package has', async () => {
  const { pdf } = await print({ name: 'a.mp4', mediaType: 'video/mp4' });
  expect(pdf.letters).toContain('Thisexhibithasnopicturethatisprintedhere');
});
