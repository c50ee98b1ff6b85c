/** Kinds of evidence, as article 66 of the Civil Procedure Law of the PRC lists them. */
export const EVIDENCE_KINDS = [
  'electronic-data',
  'documentary',
  'audio-visual',
  'physical',
  'witness',
  'party-statement',
  'appraisal',
  'inspection',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Whether what is filed is an original or a copy (原件 / 复制件). */
export const FORMS = ['original', 'copy'] as const;
export type FormIn = (typeof FORMS)[number];

/**
 * What a filed list says of an item, entered by people: what it is to prove (证明目的), where it comes
 * from and how it was obtained (来源), its group (组别), its kind (证据种类), its form, and numbers that
 * others gave it (公证书、时间戳、存证编号). They go out in packages for counsel and for a court.
 */
export type FilingLabels = {
  readonly purpose?: string;
  readonly source?: string;
  readonly group?: string;
  readonly evidenceKind?: EvidenceKind;
  readonly formIn?: FormIn;
  readonly externalNumber?: string;
  /** Its place in the order that a person gave the exhibits: a whole number from 1, in digits. */
  readonly place?: string;
};

/** The fields that hold a person's own words; the others hold a value of a fixed list. */
export const FILING_TEXTS = ['purpose', 'source', 'group', 'externalNumber'] as const;
export const FILING_CHOICES = ['evidenceKind', 'formIn'] as const;
/** The fields without a person's words, which go out in every package. */
export const FILING_PUBLIC = [...FILING_CHOICES, 'place'] as const;
/** The fields of the form; exhibits are put in order in a form of their own. */
export const FILING_FIELDS = [...FILING_TEXTS, ...FILING_CHOICES] as const;
export type FilingText = (typeof FILING_TEXTS)[number];
export type FilingField = (typeof FILING_FIELDS)[number];

/** New values of some fields; '' removes a field, and what is not named stays. */
export type FilingChange = {
  readonly [Field in FilingField | 'place']?: FilingLabels[Field] | '';
};

/** Whether a text is a place in an order: a whole number from 1, in digits. */
export const isPlace = (text: string): boolean => /^[1-9]\d{0,6}$/.test(text);

/** What the order of exhibits has to know of each: its labels for filing and its exhibit label. */
export type Exhibit = { readonly filing?: FilingLabels | undefined; readonly exhibit: string };

/**
 * Items in the order that a person gave them, and those without a place after them in the order of
 * their exhibit labels: XM-2 before XM-10.
 */
export const sortExhibits = <Item>(
  items: readonly Item[],
  describe: (item: Item) => Exhibit,
): readonly Item[] => {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return items
    .map((item) => {
      const { filing, exhibit } = describe(item);
      return { item, exhibit, place: Number(filing?.place ?? Number.MAX_SAFE_INTEGER) };
    })
    .sort((one, other) => one.place - other.place || compare(one.exhibit, other.exhibit))
    .map(({ item }) => item);
};

/** Labels with each text turned into another. */
export const mapTexts = (
  filing: FilingLabels,
  turn: (text: string, field: FilingText) => string,
): FilingLabels => ({
  ...filing,
  ...Object.fromEntries(
    FILING_TEXTS.flatMap((field) => {
      const text = filing[field];
      return text === undefined ? [] : [[field, turn(text, field)] as const];
    }),
  ),
});

/** Labels without a person's words alone; undefined where there are none. */
export const withoutTexts = ({
  evidenceKind,
  formIn,
  place,
}: FilingLabels): FilingLabels | undefined =>
  evidenceKind || formIn || place
    ? {
        ...(evidenceKind && { evidenceKind }),
        ...(formIn && { formIn }),
        ...(place && { place }),
      }
    : undefined;

/** Labels after a change; undefined where none is left. */
export const applyFilingChange = (
  filing: FilingLabels | undefined,
  change: FilingChange,
): FilingLabels | undefined => {
  const kept = Object.entries({ ...filing, ...change }).filter(([, value]) => value);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
};
