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
  it('receives files dropped beside it too, and stops the browser from opening them', async () => {
    const onFiles = vi.fn();
    await render(<DropZone onFiles={onFiles} />);
    const files = [new File(['a'], 'a.zip'), new File(['b'], 'b.zip')];
    expect((await drag('dragover')).defaultPrevented).toBe(true);
    expect((await drag('drop', files)).defaultPrevented).toBe(true);
    expect(onFiles).toHaveBeenCalledExactlyOnceWith(files);
  });

  it('ignores a drop without files', async () => {
    const onFiles = vi.fn();
    await render(<DropZone onFiles={onFiles} />);
    await drag('drop');
    expect(onFiles).not.toHaveBeenCalled();
  });

  it('stops listening to the page when it is unmounted', async () => {
    const onFiles = vi.fn();
    await render(<DropZone onFiles={onFiles} />);
    await render(<p />);
    const event = await drag('drop', [new File(['a'], 'a.zip')]);
    expect([event.defaultPrevented, onFiles.mock.calls.length]).toEqual([false, 0]);
  });
});
