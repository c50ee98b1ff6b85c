import { describe, expect, it } from 'vitest';
import { coreProperties, escapeXml, fixZipTimes } from '../../../lib/filing/docx/docx-files.ts';
import { packFiles } from '../../../lib/zip/write/pack-files.ts';

it('text in an XML element begins no element and no entity', () => {
  expect(escapeXml('a < b & c > d "e" \'f\' 长')).toBe('a &#60; b &#38; c &#62; d "e" \'f\' 长');
});

describe('the properties of a document', () => {
  it('state the time of the export without fractions, as both of its times', () => {
    const xml = coreProperties('T', 'en', '2026-11-21T12:40:05.123Z');
    expect([...xml.matchAll(/W3CDTF">([^<]+)</gu)].map(([, time]) => time)).toEqual([
      ...['2026-11-21T12:40:05Z', '2026-11-21T12:40:05Z'],
    ]);
  });

  it('state no time where none is known', () => {
    expect(coreProperties('T', 'en')).not.toContain('dcterms:created');
  });

  it('escape the title and state the language', () => {
    const xml = coreProperties('</dc:title><x>', 'zh-CN');
    expect(xml).toContain('<dc:title>&#60;/dc:title&#62;&#60;x&#62;</dc:title>');
    expect(xml).toContain('<dc:language>zh-CN</dc:language>');
  });
});

describe('the times of a zip', () => {
  const encode = (text: string) => new TextEncoder().encode(text);
  const packed = async (time: number) => {
    const zip = await packFiles([
      ['a.xml', encode('first')],
      ['folder/长.xml', encode('second, longer')],
      ['c', encode('')],
    ]);
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
    for (let at = 0; at + 4 <= zip.byteLength; at += 1) {
      const mark = view.getUint32(at, true);
      if (mark === 0x0403_4b50) view.setUint32(at + 10, time, true);
      if (mark === 0x0201_4b50) view.setUint32(at + 12, time, true);
    }
    return zip;
  };

  it('are the same in every entry, so that files made at two times are the same', async () => {
    const [one, other] = [await packed(0x5b6c_1234), await packed(0x5b6d_4321)];
    expect(one).not.toEqual(other);
    expect(fixZipTimes(one)).toEqual(fixZipTimes(other));
  });

  it('change nothing else of the file', async () => {
    const zip = await packed(0x5b6c_1234);
    const fixed = fixZipTimes(zip.slice());
    const changed = [...zip.keys()].filter((at) => zip[at] !== fixed[at]);
    expect(changed.length).toBeLessThanOrEqual(3 * 2 * 4);
    expect(fixed.byteLength).toBe(zip.byteLength);
  });
});
