import { digestNow } from '../../../lib/evidence/digest.ts';
import type { ItemRecord, Post } from '../../../lib/evidence/item.ts';

type Changes = Partial<Omit<ItemRecord, 'post' | 'custodian'>> & {
  readonly post?: Partial<Post>;
  readonly by?: string;
  readonly organisation?: string;
  readonly log?: string;
};

const POST: Post = {
  kind: 'post',
  platform: 'zhiyan',
  id: '88',
  url: 'https://zhiyan.example/post/88',
  text: '星屿电子欺骗用户。检测报告是假的！\n大家不要买。',
  author: { name: '林间清风', handle: '@linjian' },
  published: { raw: '2026-11-20 21:14', at: '2026-11-20T13:14:00.000Z', precision: 'minute' },
  engagement: { likes: { raw: '10', count: 10 } },
  recognisedBy: 'zhiyan/1',
};

/** A sealed record of the post 88 by Chen Wei in the log MA, with changes. */
export const recordOf = ({
  post,
  by = 'Chen Wei',
  organisation,
  log = 'MA',
  ...rest
}: Changes = {}) =>
  ({
    format: 'matterproof-record/1',
    id: '01A',
    status: 'complete',
    problems: [],
    capturedAt: '2026-11-21T12:00:00.000Z',
    sealedAt: '2026-11-21T12:00:09.000Z',
    clock: { timeZone: 'Asia/Shanghai', utcOffsetMinutes: 480 },
    page: { url: 'https://zhiyan.example/post/88' },
    post: { ...POST, ...post },
    conditions: { privateMode: false },
    environment: { extension: '1', userAgent: 'Test', languages: [] },
    custodian: { name: by, ...(organisation !== undefined && { organisation }) },
    method: [],
    artifacts: [],
    matter: { id: log, sequence: 1 },
    ...rest,
  }) satisfies ItemRecord;

/** An artifact of these words with a role. */
export const artifactOf = (role: ItemRecord['artifacts'][number]['role'], words: string) => ({
  path: `${role}-${words}`,
  role,
  mediaType: 'text/plain',
  bytes: words.length,
  digest: digestNow(words),
  method: 'test',
  at: '2026-11-21T12:00:00.000Z',
});
