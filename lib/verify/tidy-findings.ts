import type { Finding } from './finding.ts';
import { groupFindings } from './group-findings.ts';

const ITEM_FOLDER = /^data\/items\/\d+-([^/]+)/;

/** Findings with the same key are one: in an item's folder whatever their details are. */
const keyOf = (code: string, path: string | undefined, detail: string): string =>
  JSON.stringify(path?.startsWith('data/items/') ? [code, path] : [code, path, detail]);

/**
 * Merges findings of one kind about one file and findings of one cause about many, makes paths
 * relative to the bag, and names the item in whose folder a file lies.
 */
export const tidyFindings = (
  findings: readonly Finding[],
  folder: string | undefined,
): readonly Finding[] => {
  const start = folder ? `${folder}/` : '';
  const kept = new Map<string, Finding>();
  for (const found of findings) {
    const path = found.path?.startsWith(start) ? found.path.slice(start.length) : found.path;
    const item = found.item ?? ITEM_FOLDER.exec(path ?? '')?.[1];
    const key = keyOf(found.code, path, found.detail);
    if (!kept.has(key))
      kept.set(key, {
        ...found,
        ...(path !== undefined && { path }),
        ...(item !== undefined && { item }),
      });
  }
  return groupFindings([...kept.values()]);
};
