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
    'page' | 'post' | 'capturedAt' | 'clock' | 'custodian' | 'environment'
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
    readonly timeZone: string;
    readonly software: string;
  };
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

/** Suggests kind, source and purpose of a captured page; of an added file nothing is suggested. */
export const suggestFiling = (input: SuggestionInput): FilingSuggestion => {
  const { page, post, capturedAt, clock, custodian, environment } = input.record;
  if (!/^https?:/i.test(page.url)) return {};
  const of = purposeOf(input);
  const { author, published, platform } = post ?? {};
  const name = author?.name ?? author?.handle;
  return {
    evidenceKind: 'electronic-data',
    source: {
      url: page.url,
      custodian: custodian.name,
      capturedAt,
      timeZone: clock.timeZone,
      software: `Matterproof ${environment.extension}`,
    },
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
