import type { Bytes } from '../../evidence/digest.ts';
import { readZip } from '../../zip/read/read-zip.ts';
import type { Bag } from '../bag.ts';
import { type Finding, finding } from '../finding.ts';

const OFFICE = /^data\/(?:filing|loadfile)\/.*\.(?:docx|xlsx)$/;
/** A part of an office document that leads out of it (ECMA-376, Part 2, 9.3). */
const EXTERNAL = /TargetMode\s*=\s*["']\s*External/i;

/** The text of an XML part in UTF-8 or UTF-16, its numeric character references resolved. */
const textOf = (part: Bytes): string => {
  const [first, second] = part;
  const isWide = first === 0xff || first === 0xfe || first === 0 || second === 0;
  const isBigEndian = first === 0xfe || first === 0;
  const encoding = !isWide ? 'utf-8' : isBigEndian ? 'utf-16be' : 'utf-16le';
  return new TextDecoder(encoding)
    .decode(part)
    .replace(/&#(x[\da-f]{1,6}|\d{1,7});/gi, (_, code: string) => {
      const point = /^x/i.test(code) ? Number.parseInt(code.slice(1), 16) : Number(code);
      return point <= 0x10ffff ? String.fromCodePoint(point) : '';
    });
};

/** The parts of an office document that name something outside of it. */
const externalParts = async (content: Bytes): Promise<readonly string[]> => {
  const { files } = await readZip(new Blob([content]), ({ path }) => path.endsWith('.rels'));
  return files.flatMap(({ path, content: part }) =>
    part && EXTERNAL.test(textOf(part)) ? [path] : [],
  );
};

/**
 * Checks that no filed office document leads out of itself: a word processor would fetch a picture
 * or a template from there, and tell that server who reads the document. Its parts are compressed,
 * so that they are unpacked here.
 */
export const checkRelations = async (bag: Bag): Promise<readonly Finding[]> => {
  const found: Finding[] = [];
  for (const [path, { content }] of bag.files) {
    if (!OFFICE.test(path) || !content) continue;
    for (const part of await externalParts(content))
      found.push(finding('ACTIVE_FILE', `It leads out of the package: ${part}`, path));
  }
  return found;
};
