import { expect, it } from 'vitest';
import type { ExportItem } from '../../../lib/evidence/export-item.ts';
import { commentSchedule } from '../../../lib/report/sections/comments.ts';

const of = (published: object): ExportItem =>
  ({
    record: { method: [] },
    comments: { found: 1, comments: [{ number: 1, text: '<b>同感</b>', published }] },
  }) as unknown as ExportItem;

it('states the time of a comment in the page’s words, once where no instant is read', () => {
  const { markup } = commentSchedule(of({ raw: '2小时前' }), 'Asia/Shanghai');
  expect(markup.split('2小时前')).toHaveLength(2);
  expect(markup).toContain('&lt;b&gt;同感');
});

it('states beside them the instant that is read, in the zone of the case', () => {
  const at = '2021-08-22T01:15:00.000Z';
  const { markup } = commentSchedule(
    of({ raw: '8月22日', at, precision: 'minute' }),
    'Asia/Shanghai',
  );
  expect(markup).toContain('“8月22日” 2021-08-22 09:15');
});
