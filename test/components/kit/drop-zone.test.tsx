// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { DropZone } from '../../../components/workspace/kit/files/drop-zone.tsx';
import { render } from '../render.tsx';

const drag = async (name: string, files: readonly File[] = []): Promise<Event> => {
  const event = Object.assign(new Event(name, { bubbles: true, cancelable: true }), {
    dataTransfer: { files },
  });
  await act(async () => void document.body.dispatchEvent(event));
  return event;
};

describe('the drop zone', () => {
  it('receives zips dropped beside it too, and stops the browser from opening them', async () => {
    const onPackages = vi.fn();
    await render(<DropZone onPackages={onPackages} />);
    const files = [new File(['a'], 'a.zip'), new File(['b'], 'b.zip')];
    expect((await drag('dragover')).defaultPrevented).toBe(true);
    expect((await drag('drop', files)).defaultPrevented).toBe(true);
    expect(onPackages).toHaveBeenCalledExactlyOnceWith(
      files.map((file) => ({ name: file.name, file })),
    );
  });

  it('ignores a drop without files', async () => {
    const onPackages = vi.fn();
    await render(<DropZone onPackages={onPackages} />);
    await drag('drop');
    expect(onPackages).not.toHaveBeenCalled();
  });

  it('stops listening to the page when it is unmounted', async () => {
    const onPackages = vi.fn();
    await render(<DropZone onPackages={onPackages} />);
    await render(<p />);
    const event = await drag('drop', [new File(['a'], 'a.zip')]);
    expect([event.defaultPrevented, onPackages.mock.calls.length]).toEqual([false, 0]);
  });

  it('receives a chosen folder as one package, with the path of each file', async () => {
    const onPackages = vi.fn();
    const root = await render(<DropZone onPackages={onPackages} />);
    const [, input] = root.querySelectorAll('input');
    const file = Object.assign(new File(['x'], 'bagit.txt'), {});
    Object.defineProperty(file, 'webkitRelativePath', { value: 'bag/bagit.txt' });
    Object.defineProperty(input, 'files', { value: [file] });
    Object.defineProperty(input, 'value', { writable: true });
    await act(async () => void input?.dispatchEvent(new Event('change', { bubbles: true })));
    expect(input?.webkitdirectory).toBe(true);
    expect(onPackages).toHaveBeenCalledExactlyOnceWith([
      { name: 'bag', file: { files: [{ path: 'bag/bagit.txt', file }], links: [], size: 1 } },
    ]);
  });
});
