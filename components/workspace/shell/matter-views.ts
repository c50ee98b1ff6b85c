import type { ComponentType } from 'react';
import { AccountsView } from '../accounts/accounts-view.tsx';
import { CaseView } from '../case-file/case-view.tsx';
import { ConsequencesView } from '../consequences/consequences-view.tsx';
import { CopiesView } from '../copies/copies-view.tsx';
import { CustodiansView } from '../custodians/custodians-view.tsx';
import { EntitiesView } from '../entities/entities-view.tsx';
import type { MatterViewProps } from '../entries/matter-view-props.ts';
import { ItemsView } from '../items/items-view.tsx';
import { ListsView } from '../lists/lists-view.tsx';
import { ReadinessView } from '../readiness/readiness-view.tsx';
import { RemediesView } from '../remedies/remedies-view.tsx';
import { StatementsView } from '../statements/statements-view.tsx';
import { TimelineView } from '../timeline/timeline-view.tsx';
import { WatchesView } from '../watches/watches-view.tsx';

type MatterView =
  | 'items'
  | 'lists'
  | 'case'
  | 'statements'
  | 'timeline'
  | 'consequences'
  | 'copies'
  | 'entities'
  | 'accounts'
  | 'remedies'
  | 'watches'
  | 'readiness'
  | 'custodians';

/**
 * The views of a matter in the order of their links; each name is used in its address and in the
 * locale string `shell.view_<name>`.
 */
export const MATTER_VIEWS: readonly (readonly [MatterView, ComponentType<MatterViewProps>])[] = [
  ['items', ItemsView],
  ['lists', ListsView],
  ['case', CaseView],
  ['statements', StatementsView],
  ['timeline', TimelineView],
  ['consequences', ConsequencesView],
  ['copies', CopiesView],
  ['entities', EntitiesView],
  ['accounts', AccountsView],
  ['remedies', RemediesView],
  ['watches', WatchesView],
  ['readiness', ReadinessView],
  ['custodians', CustodiansView],
];
