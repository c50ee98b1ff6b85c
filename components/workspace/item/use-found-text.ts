import { useEffect, useState } from 'react';
import type { ArtifactRole } from '../../../lib/evidence/item.ts';
import { parseComments } from '../../../lib/format/shapes/parse-comments.ts';
import { commentsWith } from '../../../lib/search/comments-with.ts';
import { findHits } from '../../../lib/search/find-hits.ts';
import { parseQuery } from '../../../lib/search/parse-query.ts';
import type { ArtifactRow } from '../../../lib/store/rows.ts';
import { MOST_CHARACTERS } from '../kit/text/captured-text.tsx';

/** The words of a search in an item: the query, and the role of the file to show them in. */
export type FoundText = { readonly query: string; readonly role: ArtifactRole };

/**
 * The post's text, where it holds any of the words; then the comments, where one holds all of them;
 * then the page's text.
 */
const ROLES = ['post-text', 'comments', 'text'] as const;

const findIn = async (
  artifacts: readonly ArtifactRow[],
  query: string,
): Promise<FoundText | undefined> => {
  const words = parseQuery(query);
  for (const role of ROLES) {
    const text = await artifacts.find((one) => one.role === role)?.blob.text();
    if (!text) continue;
    const isFound =
      role === 'comments'
        ? commentsWith(parseComments(text)?.comments ?? [], query).length > 0
        : findHits(text.slice(0, MOST_CHARACTERS), words).length > 0;
    if (isFound) return { query, role };
  }
  return undefined;
};

/** Where the words of a query stand in an item; undefined where nothing shows them. */
export const useFoundText = (
  artifacts: readonly ArtifactRow[],
  query: string | undefined,
): FoundText | undefined => {
  const [found, setFound] = useState<FoundText>();
  useEffect(() => {
    setFound(undefined);
    if (!query) return;
    let left = false;
    void findIn(artifacts, query)
      .catch(() => undefined) // the text's own tab says that it cannot be read
      .then((at) => {
        if (!left) setFound(at);
      });
    return () => {
      left = true;
    };
  }, [artifacts, query]);
  return found;
};
