// @vitest-environment jsdom
import { act } from 'react';
import { beforeAll, expect, it } from 'vitest';
import { hasMedia, MediaView } from '../../../components/workspace/item/media/media-view.tsx';
import type { ItemRecord } from '../../../lib/evidence/item.ts';
import type { ArtifactRow } from '../../../lib/store/rows.ts';
import { render } from '../render.tsx';

beforeAll(() => {
  let made = 0;
  URL.createObjectURL = () => {
    made += 1;
    return `blob:made-${made}`;
  };
  URL.revokeObjectURL = () => {};
});

const kept = (path: string, mediaType: string, alt?: string): ArtifactRow =>
  ({
    ...{ item: '01A', path, role: 'media', mediaType, bytes: 2_000, method: 'fetched' },
    medium: {
      url: `https://zhiyan.example/${path}`,
      element: 'html > body > img',
      ...(alt && { alt }),
    },
    blob: new Blob(['x'], { type: mediaType }),
  }) as unknown as ArtifactRow;
const FILES = [
  kept('media/001.jpg', 'image/jpeg', '<b>外壳</b>'),
  kept('media/002.mp4', 'video/mp4'),
  kept('media/003.txt', 'text/plain'),
];
const RECORD = {
  artifacts: FILES,
  conditions: {
    media: {
      ...{ found: 4, kept: 3 },
      missing: [
        { kind: 'picture', element: 'img', url: 'https://cdn.example/b.jpg', why: 'foreign' },
      ],
    },
  },
} as unknown as ItemRecord;

it('shows the files of a post, and says which are missing and why', async () => {
  const shown = await render(<MediaView record={RECORD} artifacts={FILES} />);
  expect(shown.textContent).toContain('4 found in the post, 3 kept as files.');
  expect(shown.querySelector('strong')?.textContent).toContain('https://cdn.example/b.jpg');
  expect(shown.querySelector('img')?.alt).toBe('<b>外壳</b>');
  expect(shown.querySelector('video')?.controls).toBe(true);
  expect(shown.textContent).toContain('https://zhiyan.example/media/002.mp4');
  expect(shown.textContent).toContain('The browser cannot show this file.');
});

it('says so where the browser cannot show a picture', async () => {
  const shown = await render(<MediaView record={RECORD} artifacts={FILES.slice(0, 1)} />);
  expect(shown.textContent).not.toContain('cannot show');
  await act(async () => shown.querySelector('img')?.dispatchEvent(new Event('error')));
  expect(shown.textContent).toContain('The browser cannot show this file.');
});

it('is there where a post had pictures, sound or video, kept or not', () => {
  expect(hasMedia(RECORD)).toBe(true);
  expect(hasMedia({ ...RECORD, artifacts: [] })).toBe(true);
  expect(hasMedia({ ...RECORD, artifacts: FILES.slice(0, 1), conditions: {} })).toBe(true);
  expect(hasMedia({ ...RECORD, artifacts: [], conditions: {} })).toBe(false);
});
