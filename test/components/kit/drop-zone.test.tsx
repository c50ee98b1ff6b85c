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

describe('the place for zips', () => {
  it('takes files dropped beside it too, and keeps the browser from opening them', async () => {
    const onFiles = vi.fn();
    await render(<DropZone onFiles={onFiles} />);
    const files = [new File(['a'], 'a.zip'), new File(['b'], 'b.zip')];
    expect((await drag('dragover')).defaultPrevented).toBe(true);
    expect((await drag('drop', files)).defaultPrevented).toBe(true);
    expect(onFiles).toHaveBeenCalledExactlyOnceWith(files);
  });

  it('does nothing for a drop that holds no file', async () => {
    const onFiles = vi.fn();
    await render(<DropZone onFiles={onFiles} />);
    await drag('drop');
    expect(onFiles).not.toHaveBeenCalled();
  });

  it('lets go of the page when it leaves', async () => {
    const onFiles = vi.fn();
    await render(<DropZone onFiles={onFiles} />);
    await render(<p />);
    const event = await drag('drop', [new File(['a'], 'a.zip')]);
    expect([event.defaultPrevented, onFiles.mock.calls.length]).toEqual([false, 0]);
  });
});
