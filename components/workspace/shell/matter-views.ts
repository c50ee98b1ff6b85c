import type { ComponentType } from 'react';
import type { ListedMatter } from '../../../lib/store/counted-matters.ts';
import type { ListingRow } from '../../../lib/store/items/listing.ts';
import { AccountsView } from '../accounts/accounts-view.tsx';
import { CaseView } from '../case-file/case-view.tsx';
import { ConsequencesView } from '../consequences/consequences-view.tsx';
import { CopiesView } from '../copies/copies-view.tsx';
import { EntitiesView } from '../entities/entities-view.tsx';
import { ItemsView } from '../items/items-view.tsx';
import { RemediesView } from '../remedies/remedies-view.tsx';
import { StatementsView } from '../statements/statements-view.tsx';
import { TimelineView } from '../timeline/timeline-view.tsx';

/**
 * What each view of a matter is given; `items` by number, absent until they are read; `lastItem` is
 * the one that was open before.
 */
export type MatterViewProps = {
  readonly matter: ListedMatter;
  readonly items: readonly ListingRow[] | undefined;
  readonly lastItem: string | undefined;
};

/**
 * The views of a matter in the order of their links; each name is in its address and in the words
 * as `case.view_<name>`.
 */
export const MATTER_VIEWS: readonly (readonly [string, ComponentType<MatterViewProps>])[] = [
  ['items', ItemsView],
  ['case', CaseView],
  ['statements', StatementsView],
  ['timeline', TimelineView],
  ['consequences', ConsequencesView],
  ['copies', CopiesView],
  ['entities', EntitiesView],
  ['accounts', AccountsView],
  ['remedies', RemediesView],
];
