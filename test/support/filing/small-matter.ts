import { buildCaseFile } from '../../../lib/evidence/case-file.ts';
import type { CaseEntry, CaseEntryOf, CaseKind } from '../../../lib/evidence/casework.ts';
import type { Post } from '../../../lib/evidence/item.ts';
import type { Matter } from '../../../lib/evidence/matter.ts';
import type { FilingInput } from '../../../lib/filing/filing-input.ts';
import { filingInput, type MadeItem, makeItem } from './made-items.ts';

/** A matter of which nothing but its name is known. */
export const BARE_MATTER: Matter = {
  ...{ id: '01SMALL', reference: 'S-1', name: 'Small' },
  ...{ custodian: { name: '陈伟' }, openedAt: '2026-11-01T02:00:00.000Z' },
};

/** What every entry of a kind has in a test that says nothing of it. */
const DEFAULTS: { readonly [Kind in CaseKind]?: object } = {
  entity: { type: 'company', aliases: [], handles: [], standing: '' },
  respondent: { note: '', accounts: [] },
  'key-date': { note: '' },
  statement: { category: 'insult', why: '', counterEvidence: [], entities: [] },
  act: { words: 'do it', channels: [], recipients: [], wrongs: [] },
  observation: { verdict: 'met', channels: [], recipients: [], note: '' },
  push: { channel: 'in-site', recipients: [] },
  link: { note: '' },
  threshold: { note: '' },
};

/** An entry of a case file, of which a test says only what it is about. */
export const entry = <Kind extends CaseKind>(
  kind: Kind,
  fields: Partial<CaseEntryOf<Kind>> & { readonly id?: string },
): CaseEntry =>
  ({ ...{ id: kind, matterId: BARE_MATTER.id, kind }, ...DEFAULTS[kind], ...fields }) as CaseEntry;

/** The nth item: captured at noon in China of the nth day of November, of this post. */
export const captureOf = (
  number: number,
  post?: Partial<Post>,
  more: Partial<MadeItem> = {},
): MadeItem => ({
  ...{ number, url: `https://p.example/${number}`, title: `page ${number}` },
  capturedAt: `2026-11-${String(number).padStart(2, '0')}T04:00:00.000Z`,
  ...(post && { post: { id: `${number}`, ...post } }),
  ...more,
});

/** What is filed of a few captures and entries. */
export const smallMatter = (
  captures: readonly MadeItem[],
  entries: readonly CaseEntry[] = [],
  more: Partial<FilingInput> = {},
): FilingInput =>
  filingInput(
    BARE_MATTER,
    captures.map((made) => makeItem(BARE_MATTER, made)),
    { caseFile: buildCaseFile(entries), ...more },
  );
