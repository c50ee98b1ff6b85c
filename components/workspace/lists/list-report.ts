import type { TFunction } from 'i18next';
import type { ListLine } from '../../../lib/evidence/list/list-line.ts';
import { lineReasonName, lineStateName } from '../../../lib/evidence/names/line-name.ts';
import { csvField } from '../../../lib/report/csv/csv.ts';

/**
 * The report of a list's run for a clipboard: a head, then every line, tab-separated, with each
 * cell escaped for spreadsheets. `exhibits` names items by id.
 */
export const buildListReport = (
  lines: readonly ListLine[],
  exhibits: ReadonlyMap<string, string>,
  t: TFunction,
  language: string,
): string => {
  const head = (
    ['line', 'address', 'opened', 'title', 'outcome', 'reason', 'item', 'time'] as const
  ).map((name) => t(`lists.column_${name}`));
  const rows = lines.map((line) => [
    String(line.n),
    line.given,
    line.landed ?? line.url ?? '',
    line.title ?? '',
    line.sameAs === undefined
      ? lineStateName(line.state, language)
      : t('lists.sameAs', { n: line.sameAs }),
    line.reason ? lineReasonName(line.reason, language) : '',
    line.item ? (exhibits.get(line.item) ?? line.item) : '',
    line.endedAt ?? line.openedAt ?? '',
  ]);
  return [head, ...rows].map((cells) => `${cells.map(csvField).join('\t')}\r\n`).join('');
};
