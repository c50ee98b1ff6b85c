// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { PageCard } from '../../../components/popup/page/page-card.tsx';
import type { StatedTime } from '../../../lib/evidence/item.ts';
import type { ListingRow } from '../../../lib/store/listings/listing.ts';
import { listing } from '../items/listing.ts';
import { render } from '../render.tsx';

const tab = {
  id: 1,
  windowId: 1,
  url: 'file:///home/a/letter.html',
  title: 'letter.html',
  loading: false,
  active: true,
  privateMode: false,
};
const card = (page: { readonly forbidden: boolean; readonly lacksAccess: boolean }) => (
  <PageCard
    tab={tab}
    page={{ glance: undefined, settled: true, pdf: false, ...page }}
    earlier={[]}
  />
);

describe('the popup on a page that was captured before', () => {
  const url = 'https://zhiyan.example/p/1?from=timeline';
  const open = {
    ...{ glance: undefined, settled: true, pdf: false },
    ...{ forbidden: false, lacksAccess: false },
  };
  const cardOf = (earlier: readonly ListingRow[]) => (
    <PageCard tab={{ ...tab, url }} page={open} earlier={earlier} />
  );

  it('says what was ignored in the address, in both languages', async () => {
    const pages = cardOf([listing(1, { url: 'http://zhiyan.example/p/1?utm_source=a' })]);
    const english = (await render(pages)).textContent;
    expect(english).toContain('Captured once');
    expect(english).toMatch(/http or https.*\(from, utm_source\)/);
    expect((await render(pages, 'zh-CN')).textContent).toContain('跟踪参数（from, utm_source）');
  });

  it('says nothing more at the same address', async () => {
    const words = (await render(cardOf([listing(1, { url })]))).textContent;
    expect(words).toContain('Captured once');
    expect(words).not.toContain('ignored');
  });
});

describe('the popup on a page that it may not read', () => {
  it('says how to allow access to files, in the browser’s own terms', async () => {
    const closed = card({ forbidden: true, lacksAccess: true });
    const english = (await render(closed)).textContent;
    expect(english).toContain('file on this computer');
    expect(english).toContain('“Allow access to file URLs”');
    expect(english).not.toContain('Only a picture');
    const chinese = (await render(closed, 'zh-CN')).textContent;
    expect(chinese).toContain('本机上的文件');
    expect(chinese).toContain('“允许访问文件网址”');
  });

  it('says that other pages can be captured, and nothing about an allowed file', async () => {
    const other = (await render(card({ forbidden: true, lacksAccess: false }))).textContent;
    expect(other).toContain('Only a picture');
    const open = (await render(card({ forbidden: false, lacksAccess: false }))).textContent;
    expect(open).toContain('Web page');
    expect(open).not.toContain('Allow access');
  });
});

describe('the time that a page states', () => {
  const cardAt = (published: StatedTime) => (
    <PageCard
      tab={{ ...tab, url: 'https://zhiyan.example/p/1' }}
      page={{
        ...{ settled: true, pdf: false, forbidden: false, lacksAccess: false },
        glance: {
          title: '',
          selection: false,
          post: { kind: 'post', recognisedBy: 'generic', published },
        },
      }}
      earlier={[]}
    />
  );

  it.each<[string, StatedTime, RegExp]>([
    [
      'with its offset is shown at that offset',
      { raw: '2026-11-20T21:14:00+08:00', at: '2026-11-20T13:14:00.000Z', precision: 'minute' },
      /21:14 GMT\+8/,
    ],
    [
      'with its offset in what it shows is shown so too',
      {
        ...{ raw: '1795353240', shown: '2026-11-20 09:14 -0400' },
        ...{ at: '2026-11-20T13:14:00.000Z', precision: 'minute' },
      },
      /09:14 GMT-4/,
    ],
    [
      'as a date alone keeps its words',
      { raw: '2026-11-20', at: '2026-11-19T16:00:00.000Z', precision: 'day' },
      /2026-11-20/,
    ],
  ])('%s', async (_, published, shown) => {
    expect((await render(cardAt(published))).textContent).toMatch(shown);
  });

  it('without an offset is in the zone of this computer, which is named', async () => {
    const published: StatedTime = {
      ...{ raw: '11-20 21:14', at: '2026-11-20T13:14:00.000Z', precision: 'minute' },
    };
    const own = new Intl.DateTimeFormat('en', { timeZoneName: 'short' })
      .formatToParts(new Date(published.at ?? ''))
      .find(({ type }) => type === 'timeZoneName')?.value;
    expect(own).toBeTruthy();
    expect((await render(cardAt(published))).textContent).toContain(` ${own}`);
  });
});
