// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { NewsView } from '../../../components/workspace/watches/news-view.tsx';
import { saveCaseEntries } from '../../../lib/store/casework.ts';
import { openMatter } from '../../../lib/store/matters.ts';
import { render, until } from '../render.tsx';

vi.mock('../../../lib/browser/settings/settings.ts', () => ({
  readSettings: async () => ({ lastLooked: '2026-11-01T00:00:00.000Z' }),
  watchSettings: () => () => {},
  changeSettings: async () => {},
}));

it('what happened has the time of its matter, and a due day no time of day', async () => {
  const matter = await openMatter({
    ...{ name: 'Loom', reference: 'NEWS-1', custodian: { name: 'Chen Wei' } },
    docket: '（2026）浙0192民初4567号',
  });
  const { id: matterId } = matter;
  await saveCaseEntries([
    {
      ...{ id: '01A', matterId, kind: 'act', type: 'cease', words: 'Stop' },
      ...{ channels: [], recipients: [], wrongs: [] },
      due: { at: '2026-11-22T16:00:00.000Z', precision: 'day', timeZone: 'Asia/Shanghai' },
    },
    {
      ...{ id: '01V', matterId, kind: 'visit', watch: 'w', url: 'https://a.example/' },
      ...{ route: 'session', state: 'not-found', of: '01I' },
      ...{ due: '2026-11-23T02:00:00.000Z', at: '2026-11-23T02:00:05.000Z' },
    },
  ]);
  const root = await render(<NewsView matters={[{ ...matter, items: 0 } as never]} />);
  const times = () =>
    [...root.querySelectorAll('tbody tr')].map((row) => row.querySelector('td')?.textContent);
  await until(() => times().length === 2);
  expect(times()).toEqual(expect.arrayContaining(['Nov 23, 202610:00:05 GMT+8', 'Nov 23, 2026']));
});
