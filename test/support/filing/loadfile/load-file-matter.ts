import { sealRecord } from '../../../../lib/evidence/chain/seal.ts';
import type { Derived } from '../../../../lib/evidence/derived.ts';
import { type Bytes, digestNow } from '../../../../lib/evidence/digest.ts';
import type { ExportItem } from '../../../../lib/evidence/export-item.ts';
import type { Artifact, ItemRecord } from '../../../../lib/evidence/item.ts';
import type { FilingInput } from '../../../../lib/filing/filing-input.ts';
import type { FilingSources } from '../../../../lib/filing/filing-sources.ts';
import type { Profile } from '../../../../lib/format/profile.ts';
import { applyProfile } from '../../../../lib/package/profile/apply-profile.ts';
import { COURT } from '../../cases/court-choice.ts';
import { type Step, sampleMatter } from '../../cases/sample-matter.ts';

const encode = (text: string): Bytes => new TextEncoder().encode(text);

/** The words that are covered in the redacted item. */
export const COVERED = 'Elm Street 7';

/** A file of an item, and what it is. */
type File = Pick<Artifact, 'path' | 'role' | 'mediaType'> &
  Partial<Pick<Artifact, 'pixels' | 'offset'>> & { readonly content: Bytes };

const SCREEN = { width: 1280, height: 800 };

const picture = (path: string, role: Artifact['role'], y: number): File => ({
  path,
  role,
  mediaType: 'image/png',
  pixels: SCREEN,
  offset: { x: 0, y },
  content: encode(`picture 1280 800 ${path}`),
});

const filesOf = (text: string): readonly File[] => [
  picture('viewport.png', 'viewport', 0),
  picture('page-001.png', 'page-segment', 0),
  picture('page-002.png', 'page-segment', 800),
  { path: 'text.txt', role: 'text', mediaType: 'text/plain', content: encode(text) },
  {
    path: 'page.mhtml',
    role: 'mhtml',
    mediaType: 'multipart/related',
    content: encode(`From: <Saved by a browser>\r\n\r\n${text}`),
  },
];

/** The text of an item's page: one has the words that are covered later. */
const textOf = ({ number }: ExportItem): string =>
  number === 2 ? `She lives at ${COVERED}, they say.\n` : `The text of item ${number} þ®\u0014\n`;

const derivedOf = ({ number }: ExportItem, files: readonly Artifact[]): readonly Derived[] => {
  const from = files.find(({ path }) => path === 'page-001.png');
  if (!from || (number !== 2 && number !== 3)) return [];
  const path = 'derived/page-001-marked-1.png';
  const content = encode(`picture 1280 800 ${path} of ${number}`);
  const box = { x: 90, y: 40, width: 300, height: 30 };
  return [
    {
      ...{ path, mediaType: 'image/png', bytes: content.length, digest: digestNow(content) },
      ...{ from: [from.digest], by: '陈伟', at: '2026-11-21T12:40:00.000Z' },
      marks: [{ shape: number === 2 ? 'box' : 'outline', ...box }],
      ...(number === 2 && { redaction: { reason: 'an address', words: [COVERED] } }),
    },
  ];
};

const prepare = (item: ExportItem, files: Map<string, Bytes>): ExportItem => {
  const text = textOf(item);
  const artifacts = filesOf(text).map(({ content, ...file }): Artifact => {
    files.set(`${item.record.id}/${file.path}`, content);
    const at = item.record.capturedAt;
    return { ...file, bytes: content.length, digest: digestNow(content), method: 'sample', at };
  });
  const derived = derivedOf(item, artifacts);
  for (const { path } of derived)
    files.set(`${item.record.id}/${path}`, encode(`picture 1280 800 ${path} of ${item.number}`));
  const environment: ItemRecord['environment'] = {
    ...item.record.environment,
    viewport: SCREEN,
    devicePixelRatio: 1,
  };
  const skew = { minMs: -640, maxMs: 412, source: 'a date header' };
  const clock = { ...item.record.clock, skew };
  const { record, bytes, digest } = sealRecord({ ...item.record, artifacts, environment, clock });
  return {
    ...item,
    ...{ record, recordBytes: bytes, digest },
    ...(derived.length > 0 && { derived }),
    texts: [{ path: 'text.txt', text }],
  };
};

const capture = { does: 'capture' } as const;
const STEPS: readonly Step[] = [
  { ...capture, title: '=cmd|"/C calc"!A0 þ®\u0014\r\nsecond line \u202Efdp' },
  capture,
  capture,
  capture,
  { does: 'withhold', item: 4 },
  { ...capture, title: 'x'.repeat(1_000_000) },
];

/**
 * A matter of four items and a withheld one: a hostile title, a redaction (item 2), an outlined
 * picture (item 3), a title of a megabyte; with the files that its records name.
 */
export const loadFileMatter = (
  profile: Profile,
  change: (item: ExportItem) => ExportItem = (item) => item,
  steps: readonly Step[] = STEPS,
): { readonly input: FilingInput; readonly sources: FilingSources } => {
  const files = new Map<string, Bytes>();
  const { input } = sampleMatter({ reference: 'XM', steps });
  const items = input.items.map((item) => change(prepare(item, files)));
  const choice = { ...COURT, profile };
  return {
    input: { ...applyProfile({ ...input, items, choice }), profile, language: 'both' },
    sources: {
      read: async (item, path) => {
        const content = files.get(`${item}/${path}`);
        if (!content) throw new Error(`no file ${item}/${path}`);
        return new Blob([content]);
      },
      lines: async () => [],
    },
  };
};
