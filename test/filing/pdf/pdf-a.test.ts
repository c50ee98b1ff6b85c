import { describe, expect, it } from 'vitest';
import { buildExhibitList } from '../../../lib/filing/lists/build-exhibit-list.ts';
import { writeDocumentPdf } from '../../../lib/filing/pdf/write-document-pdf.ts';
import { defamationMatter } from '../../support/filing/defamation-matter.ts';
import { NO_PLACES } from '../../support/filing/made-items.ts';
import { pdfAFaults } from '../../support/filing/pdf/check-pdf-a.ts';
import { testFonts } from '../../support/filing/pdf/fake-pictures.ts';
import { writeExhibitsToMemory } from '../../support/filing/pdf/write-exhibits-to-memory.ts';

const printList = async (): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  const document = buildExhibitList(defamationMatter(), NO_PLACES, 'zh-CN');
  await writeDocumentPdf(document, {
    ...{ fonts: testFonts(), paper: 'A4', at: '2026-11-28T04:00:00.000Z' },
    ...{ sink: { write: (piece) => void pieces.push(piece.slice()) }, software: 'Matterproof <&>' },
  });
  return Buffer.concat(pieces);
};

describe('a filed PDF', async () => {
  const { written } = await writeExhibitsToMemory({ steps: [{ does: 'capture' }] });
  const exhibits = written.get('exhibits.pdf') ?? new Uint8Array();

  it('breaks no rule of PDF/A-2u that its objects show', async () => {
    expect(pdfAFaults(exhibits)).toEqual([]);
    expect(pdfAFaults(await printList())).toEqual([]);
  });

  it.each([
    ['/F 4\n', '/F 2\n', 'an annotation that is not printed (6.3.2)'],
    ['/ToUnicode', '/ToUnicodf', 'a font without Unicode (6.2.11.7)'],
    ['/FontFile2', '/FontFilf2', 'a font that is not embedded (6.2.11.4)'],
    ['/OutputIntents', '/OutputIntentz', 'no output intent (6.2.3)'],
    ['<pdfaid:part>2', '<pdfaid:part>1', 'not said to be part 2 (6.6.4)'],
    ['conformance>U<', 'conformance>B<', 'not said to be of level U (6.6.4)'],
    ['/ID [', '/IE [', 'no file ID (6.1.3)'],
  ])('is found to break one where %j is %j', (before, after, fault) => {
    const raw = Buffer.from(exhibits).toString('latin1');
    expect(raw).toContain(before);
    expect(pdfAFaults(Buffer.from(raw.replace(before, after), 'latin1'))).toContain(fault);
  });
});
