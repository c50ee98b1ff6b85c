import { sealRecord } from '../../../lib/evidence/chain/seal.ts';
import { digestNow } from '../../../lib/evidence/digest.ts';
import type { ExportItem } from '../../../lib/evidence/export-item.ts';
import type { Artifact, ArtifactRole, ItemRecord, Post } from '../../../lib/evidence/item.ts';
import type { Labels, Matter } from '../../../lib/evidence/matter.ts';
import type { FilingInput, FilingPlaces } from '../../../lib/filing/filing-input.ts';

export const ZONE = 'Asia/Shanghai';

/** What a test says of an item; the rest is the same in all. */
export type MadeItem = {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly capturedAt: string;
  readonly post?: Partial<Post>;
  readonly labels?: Partial<Labels>;
  readonly record?: Partial<ItemRecord>;
};

const artifactOf = (path: string, role: ArtifactRole, content: string, at: string): Artifact => ({
  ...{ path, role, at, bytes: content.length, digest: digestNow(content) },
  ...{ mediaType: path.endsWith('.png') ? 'image/png' : 'text/plain', method: 'sample' },
});

/** The id of the nth item of a made matter. */
export const idOf = (number: number): string => `01JD${String(number).padStart(22, '0')}`;

/** A time that a page states in its visible text, in China's zone. */
export const statedAt = (day: string, time: string, raw = `${day} ${time}`) => ({
  ...{ raw, precision: 'minute' as const, source: 'shown text' as const },
  ...{ at: new Date(`${day}T${time}:00+08:00`).toISOString(), assumedTimeZone: ZONE },
});

/** A day of the case in China's zone. */
export const dayOf = (day: string) => ({
  ...{ at: new Date(`${day}T00:00:00+08:00`).toISOString(), precision: 'day' as const },
  timeZone: ZONE,
});

/** A sealed item as it goes out. */
export const makeItem = (matter: Matter, made: MadeItem): ExportItem => {
  const { number, url, title, capturedAt, labels, record: rest } = made;
  const post: Post | undefined = made.post && {
    ...{ kind: 'post', recognisedBy: 'weibo/2' },
    ...made.post,
  };
  const text = post?.text ?? title;
  const { record, bytes, digest } = sealRecord({
    ...{ format: 'matterproof-record/1', id: idOf(number), status: 'complete', problems: [] },
    ...{ capturedAt, sealedAt: capturedAt, page: { url, title }, conditions: {}, method: [] },
    clock: { timeZone: ZONE, utcOffsetMinutes: 480 },
    environment: { extension: '1.4.0', userAgent: 'Chrome/156', languages: ['zh-CN'] },
    custodian: { name: '陈伟', organisation: '衡川律师事务所' },
    artifacts: [
      artifactOf('viewport.png', 'viewport', `picture ${number}`, capturedAt),
      artifactOf('dom.html', 'dom', `<p>${text}</p>`, capturedAt),
      artifactOf('text.txt', 'text', text, capturedAt),
    ],
    matter: { id: matter.id, sequence: number },
    ...(post && { post }),
    ...rest,
  });
  return {
    ...{ number, digest, record, recordBytes: bytes },
    labels: { tags: [], note: '', exhibit: '', role: '', ...labels },
  };
};

/** The rest of what a filing is made from. */
export const filingInput = (
  matter: Matter,
  items: readonly ExportItem[],
  more: Partial<FilingInput>,
): FilingInput => ({
  ...{ matter, items, profile: 'court', language: 'both', withheld: [], custody: [] },
  export: {
    ...{ id: '01EX', at: '2026-11-28T04:00:00.000Z', by: '陈伟', software: 'Matterproof 1.4.0' },
  },
  ...more,
});

/** Three pages an item after a cover and an index, in the order of the numbers. */
export const placesOf = ({ items }: FilingInput, hasBates = false): FilingPlaces => {
  const entries = items.map(({ record: { id } }, at) => [id, at] as const);
  const bates = (page: number) => `XM-${String(page).padStart(9, '0')}`;
  return {
    pages: new Map(
      entries.map(([id, at]) => [
        id,
        { first: 3 + at * 3, last: 5 + at * 3, file: 'exhibits.pdf' },
      ]),
    ),
    bates: new Map(
      hasBates
        ? entries.map(([id, at]) => [id, { first: bates(at * 3 + 1), last: bates(at * 3 + 3) }])
        : [],
    ),
  };
};

/** Places where nothing was made yet. */
export const NO_PLACES: FilingPlaces = { pages: new Map(), bates: new Map() };
