import type { ParsedItem } from '../format/parse-index.ts';
import type { Finding } from '../verify/finding.ts';
import type { Verification } from '../verify/verification.ts';
import { make } from './build.ts';
import { type ReadFiles, recordOf, recordPart } from './show-record.ts';
import type { Translate } from './words.ts';

const fileRow = (
  path: string,
  digest: string,
  faults: readonly Finding[],
  t: Translate,
): HTMLElement =>
  make(
    'tr',
    faults.length > 0 ? { class: 'bad' } : {},
    make('td', {}, path),
    make('td', {}, make('code', {}, digest.replace('sha256:', ''))),
    make(
      'td',
      {},
      faults.length === 0
        ? t('verifyPage', 'sound')
        : faults.map(({ code }) => t('findings', code)).join(' '),
    ),
  );

const itemPart = (
  volume: Verification,
  item: ParsedItem,
  faults: (path: string) => readonly Finding[],
  read: ReadFiles | undefined,
  t: Translate,
): HTMLElement => {
  const sealed = recordOf(volume, item);
  const record = item.redactedRecord ?? {
    path: `${item.folder}/record.json`,
    digest: item.digest as string,
  };
  const rows = [record, ...item.artifacts].map(({ path, digest }) =>
    fileRow(path.slice(item.folder.length + 1), digest, faults(`data/${path}`), t),
  );
  const title = sealed ? (sealed.post?.title ?? sealed.page.title) : item.title;
  const titles = [item.exhibit, title ?? sealed?.page.url ?? item.url].join(' · ');
  const captured = sealed?.capturedAt ?? item.capturedAt;
  const whole = make('details', {}, make('summary', {}, titles, make('small', {}, captured)));
  whole.append(
    ...(sealed ? [recordPart(item, sealed, whole, read, t)] : []),
    make('table', {}, make('tbody', {}, ...rows)),
  );
  return whole;
};

/**
 * Every item of a volume as its record tells it, with its files, their digests and findings. An
 * item with a finding is open. `read` reads files of the package again, for pictures.
 */
export const fileTable = (
  volume: Verification,
  t: Translate,
  read?: ReadFiles,
): HTMLElement | undefined => {
  const { facts, findings } = volume;
  if (!facts.index) return undefined;
  const byPath = new Map<string, Finding[]>();
  for (const found of findings)
    for (const path of found.paths ?? [found.path ?? ''])
      byPath.set(path, [...(byPath.get(path) ?? []), found]);
  const faults = (path: string): readonly Finding[] => byPath.get(path) ?? [];
  const parts = facts.index.items.map((item) => itemPart(volume, item, faults, read, t));
  for (const part of parts) if (part.querySelector('.bad')) part.setAttribute('open', '');
  return make('section', {}, make('h2', {}, t('verifyPage', 'itemsAndFiles')), ...parts);
};
