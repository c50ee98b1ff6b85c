import type { TFunction } from 'i18next';
import { canBreach } from '../../../../lib/casework/dates/can-breach.ts';
import {
  type DateFlag,
  flagsOfTimes,
  isOrderDate,
  isRaised,
} from '../../../../lib/casework/dates/date-flags.ts';
import type { ItemGap } from '../../../../lib/casework/readiness/readiness-line.ts';
import type { CaseFile } from '../../../../lib/evidence/case-file.ts';
import type { PostKind } from '../../../../lib/evidence/item.ts';
import { ITEM_ROLES, type ItemRole } from '../../../../lib/evidence/item-role.ts';
import { platformName } from '../../../../lib/evidence/names/platform.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import { flagWords } from '../../entries/times/flag-chips.tsx';

/**
 * What facets know beside the item itself: the case file, which items still wait for a time-stamp,
 * the items of each gap of readiness, and the screen's language.
 */
export type FacetContext = {
  readonly caseFile: CaseFile;
  readonly unstamped: ReadonlySet<string>;
  /** Undefined until it is read, and where nobody asks for it: then no item is left out. */
  readonly gaps?: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  readonly language: string;
  /** The custodian of this browser, whose items name none. */
  readonly me: string;
};

/**
 * What items can be narrowed by: a name (its words are `items.facet_<name>`) and the values that an
 * item has, '' for none.
 */
export type Facet = {
  readonly name:
    | 'role'
    | 'tag'
    | 'author'
    | 'custodian'
    | 'platform'
    | 'kind'
    | 'status'
    | 'flag'
    | 'entity'
    | 'gap';
  readonly valuesOf: (item: ListingRow, context: FacetContext) => readonly string[];
  /** What a value is called on screen; itself where this is absent. */
  readonly wordsOf?: (value: string, t: TFunction, context: FacetContext) => string;
  /** The order of the values where it is not that of their frequency. */
  readonly order?: readonly string[];
  /** Whether only a link sets it, and the menu does not offer it. */
  readonly isLinked?: boolean;
  /** Whether the menu offers it only where a matter has several custodians. */
  readonly isShared?: boolean;
};

/** What can be missing of an item. */
const ITEM_GAPS = [
  'purpose',
  'source',
  'evidence-kind',
  'role',
  'partial',
  'time-stamp',
  'redaction-words',
] as const satisfies readonly ItemGap[];

type Status = ListingRow['status'] | 'withheld' | 'unstamped';

const statusesOf = (
  { id, status, withheld }: ListingRow,
  { unstamped }: FacetContext,
): readonly Status[] => [
  status,
  ...(withheld ? (['withheld'] as const) : []),
  ...(unstamped.has(id) ? (['unstamped'] as const) : []),
];

const entitiesOf = ({ id }: ListingRow, { caseFile }: FacetContext): readonly string[] =>
  caseFile.statement.filter(({ item }) => item === id).flatMap(({ entities }) => entities);

/** A flag as a value of its facet: what is flagged, what it says, and of which key date. */
const flagValue = ({ of, answer, date }: DateFlag): string => `${of} ${answer} ${date.id}`;

const flagsIn = (item: ListingRow, { caseFile }: FacetContext): readonly DateFlag[] =>
  canBreach(item.role)
    ? flagsOfTimes(item, caseFile['key-date'].filter(isOrderDate)).filter(isRaised)
    : [];

const wordsOfFlag = (value: string, t: TFunction, { caseFile }: FacetContext): string => {
  const [of, answer, id] = value.split(' ') as [DateFlag['of'], DateFlag['answer'], string];
  const date = caseFile['key-date'].find((one) => one.id === id);
  return date ? flagWords({ of, answer, date }, t) : value;
};

/**
 * The facets in the order of the filter's list. A new one is one line here and its name in the
 * words.
 */
export const FACETS: readonly Facet[] = [
  {
    name: 'role',
    valuesOf: ({ role }) => [role],
    order: ITEM_ROLES,
    wordsOf: (value, t) => t(`terms.itemRole_${value as ItemRole}`),
  },
  { name: 'tag', valuesOf: ({ tags }) => (tags.length > 0 ? tags : ['']) },
  { name: 'author', valuesOf: ({ author }) => [author ?? ''] },
  { name: 'custodian', valuesOf: ({ custodian }, { me }) => [custodian ?? me], isShared: true },
  {
    name: 'platform',
    valuesOf: ({ platform }) => [platform ?? ''],
    wordsOf: (value, _t, { language }) => platformName(value, language),
  },
  {
    name: 'kind',
    valuesOf: ({ kind }) => [kind],
    wordsOf: (value, t) => t(`popup.kinds_${value as PostKind}`),
  },
  {
    name: 'status',
    valuesOf: statusesOf,
    wordsOf: (value, t) => t(`items.status_${value as Status}`),
  },
  {
    name: 'flag',
    valuesOf: (item, context) => flagsIn(item, context).map(flagValue),
    wordsOf: wordsOfFlag,
  },
  {
    name: 'entity',
    valuesOf: entitiesOf,
    wordsOf: (value, _t, { caseFile }) =>
      caseFile.entity.find(({ id }) => id === value)?.name ?? value,
  },
  {
    name: 'gap',
    valuesOf: ({ id }, { gaps }) => ITEM_GAPS.filter((gap) => gaps?.get(gap)?.has(id) ?? !gaps),
    wordsOf: (value, t) => t(`items.lacks_${value as ItemGap}`),
    order: ITEM_GAPS,
    isLinked: true,
  },
];

/** The dates that items can be narrowed by, each an instant of the item where it has one. */
export const DATE_FACETS = [
  { name: 'published', instantOf: ({ publishedAt }: ListingRow) => publishedAt },
  { name: 'captured', instantOf: ({ capturedAt }: ListingRow): string | undefined => capturedAt },
] as const;
