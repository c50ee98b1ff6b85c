import type { Statement } from '../../../../lib/evidence/casework.ts';
import { newId } from '../../../../lib/evidence/id.ts';
import type { Anchor } from '../../../../lib/evidence/statement/anchor.ts';
import type { WordKey } from '../../../words.ts';

/** A statement as it is filled in. A translation with no language is none. */
export type StatementDraft = Pick<
  Statement,
  'category' | 'why' | 'counterEvidence' | 'entities'
> & {
  /** Empty where there is none. */
  readonly internalNote: string;
  readonly language: string;
  readonly translated: string;
  readonly by: string;
};

/** A draft from a statement there is, or an empty one with these entities. */
export const draftOf = (
  statement: Statement | undefined,
  entities: readonly string[] = [],
): StatementDraft => ({
  category: statement?.category ?? 'false-fact',
  why: statement?.why ?? '',
  internalNote: statement?.internalNote ?? '',
  counterEvidence: statement?.counterEvidence ?? [],
  entities: statement?.entities ?? entities,
  language: statement?.translation?.language ?? '',
  translated: statement?.translation?.text ?? '',
  by: statement?.translation?.by ?? '',
});

/** What is still to be filled in, as a key of the words. */
export const missingIn = ({ language, translated, by }: StatementDraft): WordKey | undefined => {
  if (language && !translated.trim()) return 'statements.needTranslation';
  return language && !by.trim() ? 'statements.needTranslator' : undefined;
};

/** The statement that a draft makes of anchored words; `id` where it replaces one. */
export const buildStatement = (
  draft: StatementDraft,
  of: {
    readonly matterId: string;
    readonly item: string;
    readonly anchor: Anchor;
    readonly comment?: Statement['comment'];
  },
  id = newId(),
): Statement => {
  const { category, why, counterEvidence, entities, language, translated, by } = draft;
  const internalNote = draft.internalNote.trim();
  return {
    id,
    matterId: of.matterId,
    kind: 'statement',
    item: of.item,
    anchor: of.anchor,
    ...(of.comment && { comment: of.comment }),
    category,
    why: why.trim(),
    ...(internalNote && { internalNote }),
    counterEvidence,
    entities,
    ...(language && { translation: { language, text: translated.trim(), by: by.trim() } }),
  };
};
