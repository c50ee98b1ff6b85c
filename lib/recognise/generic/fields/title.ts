import type { PostKind } from '../../../evidence/item.ts';
import { titleOf } from '../../page/document/dom.ts';
import { metaOf } from '../structured/meta.ts';
import { textOf } from '../structured/thing.ts';
import { titleWithoutSite } from '../visible/headline.ts';
import type { PageClues } from './page-clues.ts';

const windowTitle = ({ page, meta }: PageClues): string =>
  titleWithoutSite(
    titleOf(page.document).replace(/\s+/gu, ' ').trim(),
    metaOf(meta, 'og:site_name'),
  );

/**
 * A page's title. A heading that no other title on the page confirms is used only for an article,
 * a listing or a comment.
 */
export const readTitle = (clues: PageClues, kind: PostKind): string | undefined => {
  const { headline, meta, thing } = clues;
  if (headline && (headline.isConfirmed || (kind !== 'page' && kind !== 'post')))
    return headline.text;
  if (kind === 'post') return thing && textOf(thing, 'headline', 'name');
  const named = metaOf(meta, 'og:title') ?? (thing && textOf(thing, 'headline', 'name'));
  return (
    (kind === 'page' ? windowTitle(clues) || named : named || windowTitle(clues)) || headline?.text
  );
};
