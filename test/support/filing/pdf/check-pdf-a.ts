import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Dict = { readonly [key: string]: unknown };

/** Dictionaries of all objects, that of the trailer, and what a reference leads to. */
type Objects = {
  readonly all: readonly Dict[];
  readonly trailer: Dict;
  readonly at: (value: unknown) => Dict;
  readonly text: (value: unknown) => string;
};

const isDict = (value: unknown): value is Dict =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every dictionary in a value, those inside others too. */
const dictsIn = (value: unknown): readonly Dict[] => {
  if (Array.isArray(value)) return value.flatMap(dictsIn);
  return isDict(value) ? [value, ...Object.values(value).flatMap(dictsIn)] : [];
};

type QpdfObject = { readonly value?: unknown; readonly stream?: { readonly dict: Dict } };

/** Reads the objects of a PDF with qpdf. Throws where qpdf finds the file damaged. */
const readObjects = (bytes: Uint8Array): Objects => {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-a-'));
  try {
    const path = join(folder, 'x.pdf');
    writeFileSync(path, bytes);
    const args = ['--json=2', '--json-stream-data=none', path];
    const options = { encoding: 'utf8', maxBuffer: 1e9 } as const;
    const [, objects = {}] = JSON.parse(execFileSync('qpdf', args, options)).qpdf as [
      unknown,
      { readonly [name: string]: QpdfObject },
    ];
    const bodyOf = (object: QpdfObject | undefined) => object?.stream?.dict ?? object?.value;
    const find = (value: unknown): unknown =>
      typeof value === 'string' && / R$/u.test(value) ? bodyOf(objects[`obj:${value}`]) : value;
    const at = (value: unknown): Dict => {
      const found = find(value);
      return isDict(found) ? found : {};
    };
    const text = (value: unknown) => String(find(value) ?? '').replace(/^u:/u, '');
    const all = Object.values(objects).flatMap((object) => dictsIn(bodyOf(object)));
    return { all, trailer: at(objects.trailer?.value), at, text };
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Packet of metadata that stands readable in the file (ISO 16684-1, 7.3). */
const packetIn = (raw: string): string =>
  /<\?xpacket begin=[\s\S]*?<\?xpacket end="w"\?>/u.exec(raw)?.[0] ?? '';

/** `D:20261121130000Z` as `2026-11-21T13:00:00Z`. */
const isoOf = (date: string): string =>
  date.replace(/^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(Z|$).*/u, '$1-$2-$3T$4:$5:$6Z');

const isName = (one: Dict, key: string, name: string): boolean => one[key] === name;

/** Actions that act by themselves or lead out of the file (ISO 19005-2, 6.5.1). */
const FORBIDDEN =
  /^\/(?:Launch|Sound|Movie|ResetForm|ImportData|JavaScript|SubmitForm|URI|GoToR)$/u;

const structureFaults = ({ all, trailer, at }: Objects): readonly string[] => {
  const root = at(trailer['/Root']);
  const [intent] = ((root['/OutputIntents'] as readonly unknown[]) ?? []).map(at);
  const profile = at(intent?.['/DestOutputProfile']);
  const names = at(root['/Names']);
  return [
    Array.isArray(trailer['/ID']) && trailer['/ID'].length === 2 ? '' : 'no file ID (6.1.3)',
    trailer['/Encrypt'] === undefined ? '' : 'encrypted (6.1.3)',
    isName(intent ?? {}, '/S', '/GTS_PDFA1') ? '' : 'no output intent (6.2.3)',
    profile['/N'] === 3 ? '' : 'no profile of three colours in the output intent (6.2.3)',
    names['/EmbeddedFiles'] || names['/JavaScript'] ? 'embedded files or scripts (6.5, 6.8)' : '',
    root['/OpenAction'] || root['/AA'] || root['/AcroForm'] ? 'acts when opened (6.5)' : '',
    all.some((one) => FORBIDDEN.test(String(one['/S']))) ? 'a forbidden action (6.5.1)' : '',
    all.some((one) => JSON.stringify(one['/Filter'] ?? '').includes('/LZW')) ? 'LZW (6.1.7)' : '',
    all.some((one) => one['/F'] !== undefined && one['/Filter'] && typeof one['/F'] === 'string')
      ? 'a stream outside of the file (6.1.7)'
      : '',
    all.some((one) => isName(one, '/S', '/Transparency') && one['/CS'] === undefined)
      ? 'transparency without a colour space (6.2.10)'
      : '',
    all.some((one) => one['/SMask'] !== undefined && one['/SMask'] !== '/None')
      ? 'a soft mask (6.2.10)'
      : '',
  ];
};

const fontFaults = ({ all, at }: Objects): readonly string[] => {
  const fonts = all.filter((one) => isName(one, '/Type', '/Font'));
  const descriptors = all.filter((one) => isName(one, '/Type', '/FontDescriptor'));
  const isComposite = (one: Dict) => isName(one, '/Subtype', '/Type0');
  return [
    fonts.length > 0 ? '' : 'no font',
    descriptors.every((one) => at(one['/FontFile2'])['/Length'] !== undefined)
      ? ''
      : 'a font that is not embedded (6.2.11.4)',
    fonts.filter(isComposite).every((one) => at(one['/ToUnicode'])['/Length'] !== undefined)
      ? ''
      : 'a font without Unicode (6.2.11.7)',
    fonts.every((one) => isComposite(one) || isName(one, '/CIDToGIDMap', '/Identity'))
      ? ''
      : 'a font whose characters are not mapped to glyphs (6.2.11.3)',
  ];
};

const annotationFaults = ({ all }: Objects): readonly string[] => {
  const found = all.filter((one) => isName(one, '/Type', '/Annot'));
  // Print is set; Hidden, Invisible, ToggleNoView and NoView are not (ISO 32000-1, 12.5.3).
  const isPrinted = ({ '/F': flags }: Dict) => (Number(flags ?? 0) & 0b1_0010_0111) === 4;
  const isShown = (one: Dict) => isName(one, '/Subtype', '/Link') || one['/AP'] !== undefined;
  return [
    found.every(isPrinted) ? '' : 'an annotation that is not printed (6.3.2)',
    found.every(isShown) ? '' : 'an annotation without an appearance (6.3.3)',
  ];
};

const metadataFaults = (raw: string, { trailer, at, text }: Objects): readonly string[] => {
  const stream = at(at(trailer['/Root'])['/Metadata']);
  const info = at(trailer['/Info']);
  const packet = packetIn(raw);
  const stated = (name: string): string =>
    (new RegExp(`<${name}>([^<]*)</${name}>`, 'u').exec(packet)?.[1] ?? '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
  return [
    isName(stream, '/Type', '/Metadata') ? '' : 'no metadata (6.6.2.1)',
    stream['/Filter'] === undefined ? '' : 'metadata that are compressed (6.6.2.1)',
    stated('pdfaid:part') === '2' ? '' : 'not said to be part 2 (6.6.4)',
    stated('pdfaid:conformance') === 'U' ? '' : 'not said to be of level U (6.6.4)',
    stated('xmp:CreateDate') === isoOf(text(info['/CreationDate']))
      ? ''
      : 'another date of making in the metadata (6.6.3)',
    stated('pdf:Producer') === text(info['/Producer']) ? '' : 'another producer (6.6.3)',
    stated('xmp:CreatorTool') === text(info['/Creator']) ? '' : 'another creator (6.6.3)',
    /^%PDF-1\.[2-7]\n%[\x80-\xff]{4}/u.test(raw) ? '' : 'no mark of a binary file (6.1.2)',
    /%%EOF\n?$/u.test(raw) ? '' : 'bytes after its end (6.1.3)',
  ];
};

/**
 * What of PDF/A-2u (ISO 19005-2) a PDF breaks, as far as its objects show it: each fault with the
 * clause. It is no whole validation: content streams are not interpreted.
 */
export const pdfAFaults = (bytes: Uint8Array): readonly string[] => {
  const objects = readObjects(bytes);
  const raw = Buffer.from(bytes).toString('latin1');
  return [
    ...structureFaults(objects),
    ...fontFaults(objects),
    ...annotationFaults(objects),
    ...metadataFaults(raw, objects),
  ].filter((fault) => fault !== '');
};
