// @vitest-environment jsdom
import { act } from 'react';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ItemMedia } from '../../../components/workspace/item/media/item-media.tsx';
import { UndoBar } from '../../../components/workspace/kit/undo-bar.tsx';
import type { EarlierStatement } from '../../../components/workspace/statements/read-statements.ts';
import { EarlierTranscripts } from '../../../components/workspace/statements/transcripts/earlier-transcripts.tsx';
import type { Statement } from '../../../lib/evidence/casework.ts';
import { readCaseFile, saveCaseEntries } from '../../../lib/store/casework.ts';
import type { ListedItem } from '../../../lib/store/items/opened-items.ts';
import { openMatter } from '../../../lib/store/matters.ts';
import type { ArtifactRow } from '../../../lib/store/rows.ts';
import { render, type, until } from '../render.tsx';

const digest = `sha256:${'0'.repeat(64)}` as const;
const file = (path: string, role: string, mediaType: string): ArtifactRow =>
  ({
    ...{ item: '01ITEM', path, role, mediaType, bytes: 9, digest, blob: new Blob(['x']) },
    ...(role === 'media' && { medium: { url: 'https://x.example', element: 'video' } }),
  }) as unknown as ArtifactRow;
const ARTIFACTS = [
  file('post.png', 'post', 'image/png'),
  file('media/001.mp4', 'media', 'video/mp4'),
  file('media/002.txt', 'media', 'text/plain'),
];

let matterId = '';
const item = (): ListedItem =>
  ({
    ...{ id: '01ITEM', matterId, exhibit: 'YL-0001', capturedAt: '2026-11-21T12:00:00.000Z' },
    record: {
      ...{ capturedAt: '2026-11-21T12:00:00.000Z', artifacts: ARTIFACTS, conditions: {} },
      page: { url: 'https://zhiyan.example/1', language: 'zh-CN' },
      environment: { devicePixelRatio: 1 },
    },
  }) as unknown as ListedItem;

beforeAll(() => {
  URL.createObjectURL = () => 'blob:made';
  URL.revokeObjectURL = () => {};
});
beforeEach(async () => {
  const fields = { name: '言论', reference: `YL-${Math.random()}`, custodian: { name: '陈伟' } };
  matterId = (await openMatter(fields, new Date())).id;
});
const button = (name: string) =>
  [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === name);
const press = async (name: string) => {
  await until(() => button(name) !== undefined);
  await act(async () => button(name)?.click());
};
const field = (label: string) => {
  const found = [...document.querySelectorAll('label')].find((one) =>
    one.textContent?.startsWith(label),
  );
  return document.getElementById(found?.htmlFor ?? '') as HTMLInputElement;
};
/** Types into the field of several lines. */
const write = (text: string) =>
  act(async () => {
    const area = field('Words, as you read');
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, text);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
const dialog = () => document.querySelector('[role=dialog]');
/** Saves the form, and reads the anchor of the one statement that there is then. */
const save = async () => {
  await press('Save statement');
  await until(() => !dialog());
  const { statement } = await act(() => readCaseFile(matterId));
  return statement.map(({ anchor }) => anchor);
};

describe('words that no text holds', () => {
  it('are typed of a span of a video, whose times are asked for until they fit', async () => {
    await render(
      <>
        <ItemMedia item={item()} artifacts={ARTIFACTS} statement={undefined} />
        <UndoBar />
      </>,
    );
    await press('Add statement from a span');
    const player = document.querySelector<HTMLVideoElement>('[role=dialog] video');
    Object.defineProperty(player, 'duration', { value: 60 });
    if (player) player.currentTime = 12.3;
    await press('Start here');
    expect(field('Start').value).toBe('00:12.300');
    await write('他们都是骗子');
    for (const [end, said] of [
      ['12.3', 'the end is after the start'],
      ['1:00.1', 'after the end of the file'],
    ] as const) {
      await type(field('End'), end);
      await press('Continue');
      expect(document.body.textContent).toContain(said);
    }
    await type(field('End'), '0:18,9');
    await press('Continue');
    expect(await save()).toEqual([
      {
        ...{ artifact: 'media/001.mp4', digest, exact: '他们都是骗子', by: '陈伟' },
        span: { start: 12_300, end: 18_900 },
      },
    ]);
  });

  it('stay the transcript of who typed them where the form alone is changed', async () => {
    const anchor = {
      ...{ artifact: 'media/001.mp4', digest, exact: '骗子', by: '林岚' },
      span: { start: 0, end: 900 },
    };
    const statement: Statement = {
      ...{ id: `s${Math.random()}`, matterId, kind: 'statement', item: '01ITEM', anchor },
      ...{ category: 'insult', why: '', counterEvidence: [], entities: [] },
    } as Statement;
    await saveCaseEntries([statement]);
    const shown = await render(
      <>
        <ItemMedia item={item()} artifacts={ARTIFACTS} statement={undefined} />
        <UndoBar />
      </>,
    );
    await until(() => shown.textContent?.includes('Transcript by 林岚') ?? false);
    await press('Edit');
    await press('Continue');
    expect(await save()).toEqual([anchor]);
    await press('Edit');
    await write('都是骗子');
    await press('Continue');
    expect(await save()).toEqual([{ ...anchor, exact: '都是骗子', by: '陈伟' }]);
  });

  it('of an earlier capture are offered where its file is, else left to a person', async () => {
    const span = { start: 0, end: 900 };
    const typed = (exact: string, hash: string): EarlierStatement =>
      ({
        from: { id: '01OLD', exhibit: 'YL-0000', capturedAt: '2026-11-20T12:00:00.000Z' },
        statement: {
          ...{ id: exact, category: 'insult' },
          anchor: { artifact: 'media/009.mp4', digest: hash, exact, by: '林岚', span },
        },
      }) as unknown as EarlierStatement;
    const added: object[] = [];
    const shown = await render(
      <EarlierTranscripts
        item={item()}
        artifacts={ARTIFACTS}
        earlier={[typed('一样', digest), typed('另一份', 'sha256:1')]}
        onAdd={(form) => added.push(form)}
      />,
    );
    const [same, other] = [...shown.querySelectorAll('li')];
    expect(same?.textContent).toContain('has the same file, byte for byte');
    expect(other?.textContent).toContain('is for a person to see');
    expect(other?.querySelector('button')).toBeNull();
    await press('Add here too');
    expect(added).toMatchObject([
      { anchor: { artifact: 'post.png', exact: '一样', by: '林岚', span } },
    ]);
  });
});
