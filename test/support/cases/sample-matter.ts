import { Blob as NodeBlob } from 'node:buffer';
import { canonicalBytes } from '../../../lib/evidence/chain/canonical.ts';
import { sealRecord } from '../../../lib/evidence/chain/seal.ts';
import {
  buildCustodyLine,
  type CustodyEntry,
  type CustodyLine,
} from '../../../lib/evidence/custody.ts';
import { type Bytes, type Digest, digestNow } from '../../../lib/evidence/digest.ts';
import type { ExportItem } from '../../../lib/evidence/export-item.ts';
import type { Artifact, ItemRecord, Post } from '../../../lib/evidence/item.ts';
import type { Labels, Matter } from '../../../lib/evidence/matter.ts';
import { parseComments } from '../../../lib/format/shapes/parse-comments.ts';
import type { PackageInput } from '../../../lib/package/input.ts';
import type { ReadArtifact } from '../../../lib/zip/write/entry-reader.ts';

/** What happens to a sample matter, in its order. `item` is the item's number. */
export type Step =
  | {
      readonly does: 'capture';
      readonly title?: string;
      readonly text?: string;
      /** The captured text of the post alone, `post.txt`. */
      readonly postText?: string;
      /** The text of `post.comments.json`. */
      readonly comments?: string;
      readonly files?: number;
      readonly note?: string;
    }
  | { readonly does: 'receive'; readonly title?: string }
  | { readonly does: 'transfer' | 'delete' | 'withhold' | 'annotate'; readonly item: number };

export type Sample = {
  readonly reference?: string;
  readonly name?: string;
  readonly custodian?: Matter['custodian'];
  readonly steps: readonly Step[];
  readonly fileBytes?: number;
  readonly volumeBytes?: number;
  /** How the ids of captured items begin, where the matter is one of several custodians. */
  readonly ids?: string;
};

/** The build that exports sample matters. */
export const SAMPLE_BUILD: Digest = `sha256:${'b'.repeat(64)}`;

const START = Date.UTC(2026, 10, 21, 12, 0, 0);
const time = (second: number): string => new Date(START + second * 1000).toISOString();
const id = (number: number, prefix = '01JD'): string =>
  `${prefix}${String(number).padStart(22, '0')}`;

/** Bytes that do not compress and are the same each time (xorshift). */
export const noise = (seed: number, length: number): Bytes => {
  const bytes = new Uint8Array(length);
  let state = seed * 2654435761 + 1;
  for (let at = 0; at < length; at++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[at] = state & 255;
  }
  return bytes;
};

type File = {
  readonly path: string;
  readonly role: Artifact['role'];
  readonly mediaType: string;
  readonly content: Bytes;
};

const filesOf = (
  number: number,
  title: string,
  text: string,
  pictures: number,
  bytes: number,
  { postText, comments }: Pick<Extract<Step, { does: 'capture' }>, 'postText' | 'comments'>,
): readonly File[] => {
  const encode = (content: string): Bytes => new TextEncoder().encode(content);
  const picture = (path: string, role: Artifact['role'], seed: number): File => ({
    path,
    role,
    mediaType: 'image/png',
    content: noise(number * 100 + seed, bytes),
  });
  return [
    picture('viewport.png', 'viewport', 0),
    ...Array.from({ length: pictures }, (_, at) =>
      picture(`page-${String(at + 1).padStart(3, '0')}.png`, 'page-segment', at + 1),
    ),
    {
      path: 'dom.html',
      role: 'dom',
      mediaType: 'text/html',
      content: encode(`<!doctype html><title>${title}</title><p>${text.repeat(3)}</p>`),
    },
    { path: 'text.txt', role: 'text', mediaType: 'text/plain', content: encode(text) },
    ...(postText === undefined
      ? []
      : [
          {
            path: 'post.txt',
            role: 'post-text',
            mediaType: 'text/plain',
            content: encode(postText),
          } as const,
        ]),
    ...(comments === undefined
      ? []
      : [
          {
            path: 'post.comments.json',
            role: 'comments',
            mediaType: 'application/json',
            content: encode(comments),
          } as const,
        ]),
  ];
};

const postOf = (title: string, text: string): Post => ({
  kind: 'post',
  platform: 'zhiyan',
  title,
  text,
  author: { name: '林间清风', handle: '@linjian' },
  published: {
    raw: '2026-11-20 21:14',
    at: '2026-11-20T13:14:00.000Z',
    precision: 'minute',
    assumedTimeZone: 'Asia/Shanghai',
  },
  engagement: { likes: { raw: '1.2万', count: 12000 } },
  recognisedBy: 'generic/1',
});

const recordOf = (
  number: number,
  title: string,
  text: string,
  files: readonly File[],
  link: ItemRecord['matter'],
  itemId: string,
  custodian: Matter['custodian'],
): ItemRecord => ({
  format: 'matterproof-record/1',
  id: itemId,
  status: number % 3 === 0 ? 'partial' : 'complete',
  problems:
    number % 3 === 0
      ? [{ code: 'RENDER_FAILED', message: 'The post could not be redrawn', part: 'render' }]
      : [],
  capturedAt: time(number * 10),
  sealedAt: time(number * 10 + 1),
  clock: { timeZone: 'Asia/Shanghai', utcOffsetMinutes: 480 },
  page: { url: `https://zhiyan.example/post/${number}`, title, language: 'zh-CN' },
  post: postOf(title, text),
  conditions: { sinceLoadMs: 4120, inputEventsBefore: 0 },
  environment: { extension: '1.0.0', userAgent: 'Sample', languages: ['zh-CN'] },
  custodian,
  method: [{ step: 'viewport', by: 'tabs.captureVisibleTab', at: time(number * 10) }],
  artifacts: files.map(({ content, ...file }) => ({
    ...file,
    bytes: content.length,
    digest: digestNow(content),
    method: 'sample',
    at: time(number * 10),
  })),
  matter: link,
});

/** What a package is made from, and the store that its artifacts lie in. */
export type SampleInput = PackageInput & { readonly readArtifact: ReadArtifact };

type State = {
  readonly input: SampleInput;
  readonly files: ReadonlyMap<string, Bytes>;
};

/**
 * A matter as the store would hand it to an export, made in memory, with the bytes of its
 * artifacts.
 */
export const sampleMatter = ({
  reference = 'XM-2021',
  name = '星屿电子名誉权纠纷',
  custodian = { name: '陈伟', organisation: '示例律师事务所' },
  steps,
  fileBytes = 200,
  volumeBytes,
  ids,
}: Sample): State => {
  const matter: Matter = { id: id(1, '01MM'), reference, name, custodian, openedAt: time(0) };
  const custody: CustodyLine[] = [];
  const items = new Map<number, ExportItem>();
  const withheld: { number: number; reason: string }[] = [];
  const files = new Map<string, Bytes>();
  const digests: Digest[] = [];
  const log = (entry: Pick<CustodyEntry, 'event' | 'item' | 'digest' | 'detail'>): void => {
    const prev = custody.at(-1)?.digest;
    const seq = custody.length + 1;
    custody.push(
      buildCustodyLine({
        seq,
        ...(prev && { prev }),
        at: time(seq),
        actor: custodian.name,
        ...entry,
      }),
    );
  };
  const put = (step: Extract<Step, { does: 'capture' | 'receive' }>): void => {
    const number = digests.length + 1;
    const received = step.does === 'receive';
    const itemId = id(number, received ? '01KK' : (ids ?? '01JD'));
    const title = step.title ?? `帖文 ${number}`;
    const text =
      step.does === 'capture' && step.text !== undefined
        ? step.text
        : '这是示例正文。An English line. ';
    const content = filesOf(
      number,
      title,
      text,
      step.does === 'capture' ? (step.files ?? 1) : 1,
      fileBytes,
      step.does === 'capture' ? step : {},
    );
    const previous = received ? digestNow('of another matter') : digests.at(-1);
    const link = received
      ? { id: id(2, '01MM'), sequence: 5, ...(previous && { previous }) }
      : { id: matter.id, sequence: number, ...(previous && { previous }) };
    const { record, bytes, digest } = sealRecord(
      recordOf(number, title, text, content, link, itemId, ids ? custodian : { name: '陈伟' }),
    );
    for (const file of content) files.set(`${itemId}/${file.path}`, file.content);
    const labels: Labels = {
      tags: ['defamation', '诽谤'],
      note: step.does === 'capture' ? (step.note ?? '') : '',
      exhibit: '',
      role: '',
    };
    const source = step.does === 'capture' ? step.comments : undefined;
    const comments = source === undefined ? undefined : parseComments(source);
    const own = { number, digest, record, recordBytes: bytes, labels };
    items.set(number, { ...own, ...(comments && { comments }) });
    digests.push(digest);
    const detail = received
      ? { number, from: { id: id(2, '01MM'), reference: 'XM-1999', number: 5 } }
      : { number, url: record.page.url, title };
    log({ event: received ? 'received' : 'captured', item: itemId, digest, detail });
  };
  const change = ({ does, item: number }: Extract<Step, { item: number }>): void => {
    const item = items.get(number)?.record.id ?? '';
    const reason = '与本案无关';
    if (does === 'annotate') {
      log({ event: 'annotated', item, detail: { tags: { from: [], to: ['诽谤'] } } });
      return;
    }
    items.delete(number);
    if (does === 'withhold') withheld.push({ number, reason });
    if (does === 'transfer')
      log({
        event: 'transferred',
        item,
        detail: { number, to: { id: id(2, '01MM'), reference: 'XM-1999' } },
      });
    else
      log({ event: does === 'delete' ? 'deleted' : 'withheld', item, detail: { number, reason } });
  };
  log({ event: 'matter-opened', detail: { reference, name } });
  for (const step of steps) 'item' in step ? change(step) : put(step);
  return {
    files,
    input: {
      matter,
      items: [...items.values()],
      withheld,
      custody,
      export: {
        id: id(9, '01EX'),
        at: time(3600),
        by: custodian.name,
        software: 'Matterproof 1.0.0',
      },
      build: SAMPLE_BUILD,
      ...(volumeBytes !== undefined && { volumeBytes }),
      // Node's own also where a test has jsdom, whose blobs cannot be streamed.
      readArtifact: async (itemId: string, path: string) => ({
        blob: new NodeBlob([files.get(`${itemId}/${path}`) ?? canonicalBytes('gone')]) as Blob,
      }),
    },
  };
};

const capture = { does: 'capture' } as const;

/** Matters of several shapes, small enough to be packed many times. */
export const SHAPES: { readonly [shape: string]: Sample } = {
  'one item': { steps: [capture] },
  'no item': { steps: [] },
  'a Chinese reference': {
    reference: '（2026）沪0105民初123号',
    steps: [capture, { does: 'annotate', item: 1 }, capture],
  },
  'a received item': { steps: [capture, { does: 'receive' }, capture] },
  'items that left': {
    steps: [
      capture,
      capture,
      capture,
      capture,
      { does: 'transfer', item: 1 },
      { does: 'delete', item: 2 },
      { does: 'withhold', item: 4 },
    ],
  },
  'hostile words': {
    reference: '../..\\CON\u0000<b>',
    name: '"><script>alert(1)</script>\r\nBag-Count: 9 of 9',
    custodian: {
      name: '=HYPERLINK("http://127.0.0.1/","x")',
      organisation: 'A\nPayload-Oxum: 0.0',
    },
    steps: [
      {
        ...capture,
        title: '</title><script>alert(1)</script>',
        text: '<img src=x onerror=alert(1)>\u202Etxt.exe\u0000',
        note: '\t=1+1',
      },
      { ...capture, title: '=cmd|"/C calc"!A0', text: '\ud800 lone', note: '＝1+1\n@SUM(1)' },
    ],
  },
};
