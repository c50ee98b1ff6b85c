import type { ParsedItem } from '../format/parse-index.ts';
import type { Finding } from '../verify/finding.ts';
import type { Verification } from '../verify/verification.ts';
import { make } from './build.ts';
import type { Say } from './words.ts';

const fileRow = (path: string, digest: string, faults: readonly Finding[], say: Say): HTMLElement =>
  make(
    'tr',
    faults.length > 0 ? { class: 'bad' } : {},
    make('td', {}, path),
    make('td', {}, make('code', {}, digest.replace('sha256:', ''))),
    make(
      'td',
      {},
      faults.length === 0
        ? say('verifyPage', 'sound')
        : faults.map(({ code }) => say('findings', code)).join(' '),
    ),
  );

const itemPart = (
  item: ParsedItem,
  faults: (path: string) => readonly Finding[],
  say: Say,
): HTMLElement => {
  const record = { path: `${item.folder}/record.json`, digest: item.digest as string };
  const rows = [record, ...item.artifacts].map(({ path, digest }) =>
    fileRow(path.slice(item.folder.length + 1), digest, faults(`data/${path}`), say),
  );
  const titles = [item.exhibit, item.title ?? item.url].join(' · ');
  return make(
    'details',
    {},
    make('summary', {}, titles, make('small', {}, item.capturedAt)),
    make('table', {}, make('tbody', {}, ...rows)),
  );
};

/**
 * Every item of a volume with its files, their digests, and what is wrong with each; open where
 * something is.
 */
export const fileTable = ({ facts, findings }: Verification, say: Say): HTMLElement | undefined => {
  if (!facts.index) return undefined;
  const byPath = Map.groupBy(findings, ({ path = '' }) => path);
  const faults = (path: string): readonly Finding[] => byPath.get(path) ?? [];
  const parts = facts.index.items.map((item) => itemPart(item, faults, say));
  for (const part of parts) if (part.querySelector('.bad')) part.setAttribute('open', '');
  return make('section', {}, make('h2', {}, say('verifyPage', 'itemsAndFiles')), ...parts);
};
