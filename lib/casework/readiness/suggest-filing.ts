import type { EvidenceKind } from '../../evidence/filing-labels.ts';
import type { ItemRecord } from '../../evidence/item.ts';
import type { ItemRole } from '../../evidence/item-role.ts';
import type { Instant } from '../../evidence/matter.ts';
import { itemName } from '../../evidence/names/item-name.ts';

/** The item that labels are suggested for. */
export type SuggestionInput = {
  readonly role: ItemRole | '';
  readonly record: Pick<
    ItemRecord,
    'page' | 'post' | 'capturedAt' | 'custodian' | 'environment' | 'source' | 'file'
  >;
};

/** What the item of each role is commonly filed to prove. */
export type SuggestedPurpose =
  | 'published'
  | 'alerted'
  | 'own-statement'
  | 'denied'
  | 'clarified'
  | 'reported'
  | 'recorded'
  | 'notified'
  | 'performed';

/**
 * Labels that a person may accept, as facts: the words are the screen's. A fact that the page does
 * not state is absent.
 */
export type FilingSuggestion = {
  readonly evidenceKind?: EvidenceKind;
  readonly source?: {
    readonly url: string;
    readonly custodian: string;
    readonly capturedAt: Instant;
    readonly software: string;
  };
  /** Of a file that was added: where it came from, in the words of the person who added it. */
  readonly given?: { readonly from: string; readonly obtained: string };
  readonly purpose?: {
    readonly of: SuggestedPurpose;
    readonly name: string;
    readonly author?: string;
    readonly published?: string;
    readonly platform?: string;
  };
};

const PURPOSES: Readonly<Partial<Record<ItemRole, SuggestedPurpose>>> = {
  'own-statement': 'own-statement',
  denial: 'denied',
  regulator: 'clarified',
  media: 'reported',
  'official-record': 'recorded',
  notice: 'notified',
  remedy: 'performed',
};

const purposeOf = ({ role, record }: SuggestionInput): SuggestedPurpose | undefined => {
  if (role === '') return undefined;
  if (role !== 'infringing') return PURPOSES[role];
  return record.post?.kind === 'alert' ? 'alerted' : 'published';
};

type Source = Pick<FilingSuggestion, 'evidenceKind' | 'source' | 'given'>;

/** Which kind of evidence an added file is depends on what it holds, so no kind is suggested. */
const sourceOf = ({ record }: SuggestionInput): Source => {
  const { page, capturedAt, custodian, environment, source: given } = record;
  if (given && !record.file?.fetched) return { given };
  if (!/^https?:/i.test(page.url)) return {};
  return {
    evidenceKind: 'electronic-data',
    source: {
      url: page.url,
      custodian: custodian.name,
      capturedAt,
      software: `Matterproof ${environment.extension}`,
    },
  };
};

/** Suggests the source and purpose of an item, and the kind of evidence that a captured page is. */
export const suggestFiling = (input: SuggestionInput): FilingSuggestion => {
  const { post } = input.record;
  const of = purposeOf(input);
  const { author, published, platform, alert } = post ?? {};
  const name = author?.name ?? author?.handle ?? alert?.publisher;
  return {
    ...sourceOf(input),
    ...(of && {
      purpose: {
        of,
        name: itemName(input.record),
        ...(name && { author: name }),
        ...(published && { published: published.shown ?? published.raw }),
        ...(platform && { platform }),
      },
    }),
  };
};
