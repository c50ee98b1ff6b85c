// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { FileView, shownFile } from '../../../components/workspace/files/file-view.tsx';
import { en } from '../../../lib/words/en.ts';
import { render } from '../render.tsx';

afterEach(() => render(null));

const artifact = (mediaType: string, path: string) =>
  ({ role: 'file', mediaType, path, blob: new Blob(['x']) }) as never;

it.each([
  ['image/heic', 'file.heic'],
  ['image/tiff', 'file.tif'],
])('a photograph of the kind %s, which browsers do not draw, says so', async (type, path) => {
  const artifacts = [artifact(type, path)];
  expect(shownFile(artifacts)).toBe(artifacts[0]);
  await render(<FileView record={{ problems: [] } as never} artifacts={artifacts} />);
  expect(document.body.textContent).toContain(en.files.notShown);
});

it('a photograph that browsers draw is shown among the pictures, not as a file', () => {
  expect(shownFile([artifact('image/jpeg', 'file.jpg')])).toBeUndefined();
});
