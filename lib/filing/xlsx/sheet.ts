/** How a cell looks: the index of its format in the style sheet (`styles.xml`). */
export const CELL_STYLES = { text: 1, head: 2, number: 3, title: 4, heading: 5, words: 6 } as const;
export type CellStyle = keyof typeof CELL_STYLES;

/** One cell of a sheet: text, which no reader runs or converts, or a figure of our own. */
export type SheetCell = {
  readonly style: CellStyle;
  readonly text?: string;
  readonly number?: number;
};

/**
 * One sheet of a workbook. `widths` are in characters of the default font; `headRows` rows at the
 * top stay in view and are printed on each page.
 */
export type Sheet = {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetCell[])[];
  readonly headRows: number;
  readonly landscape: boolean;
};
