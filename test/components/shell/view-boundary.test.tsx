// @vitest-environment jsdom
import { act, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ViewBoundary } from '../../../components/workspace/shell/notices/view-boundary.tsx';
import { render } from '../render.tsx';

// React prints every error that a boundary catches.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(async () => {
  await render(null);
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

let isBroken = true;
const Timeline = () => {
  if (isBroken) throw new Error('no such date');
  return <p>The timeline</p>;
};
const Page = ({ place }: { readonly place: string }) => (
  <>
    <nav>Views of the matter</nav>
    <ViewBoundary place={place}>
      {place === 'timeline' ? <Timeline /> : <p>The items</p>}
    </ViewBoundary>
  </>
);
const alert = () => document.querySelector('[role="alert"]')?.textContent;
const press = (name: string) =>
  act(async () =>
    [...document.querySelectorAll('button')].find((one) => one.textContent === name)?.click(),
  );

describe('a view that throws', () => {
  it('says so with the reason, and leaves the navigation in place', async () => {
    isBroken = true;
    await render(<Page place="timeline" />);
    expect(alert()).toContain('This view could not be shown');
    expect(alert()).toContain('no such date');
    expect(document.querySelector('nav')?.textContent).toBe('Views of the matter');
  });

  it('says so in plain words where the disk is full', async () => {
    const full = Object.assign(new Error('x'), {
      inner: new DOMException('', 'QuotaExceededError'),
    });
    const Full = (): never => {
      throw full;
    };
    await render(
      <ViewBoundary place="items">
        <Full />
      </ViewBoundary>,
    );
    expect(alert()).toContain('There is no room left on the disk of this computer.');
    expect(alert()).not.toContain('The other views still work');
  });

  it('says so in Chinese', async () => {
    isBroken = true;
    await render(<Page place="timeline" />, 'zh-CN');
    expect(alert()).toContain('无法显示此视图');
  });

  it('is shown again by “Try again” once its cause is gone', async () => {
    isBroken = true;
    await render(<Page place="timeline" />);
    isBroken = false;
    await press('Try again');
    expect(alert()).toBeUndefined();
    expect(document.body.textContent).toContain('The timeline');
  });

  it('does not hide another view that is opened after it', async () => {
    isBroken = true;
    const Moving = () => {
      const [place, setPlace] = useState('timeline');
      return (
        <>
          <button type="button" onClick={() => setPlace('items')}>
            Items
          </button>
          <Page place={place} />
        </>
      );
    };
    await render(<Moving />);
    await press('Items');
    expect(document.body.textContent).toContain('The items');
    expect(alert()).toBeUndefined();
  });
});
