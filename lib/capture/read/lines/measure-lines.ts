/** A line of a text node as it wraps, and its box in the window. */
export type MeasuredText = { readonly text: string; readonly box: DOMRect };

/** How long a line is taken for before the first one was measured, in UTF-16 units. */
const FIRST_LENGTH = 64;
/** How far around a guess a line of spaced words may end, in UTF-16 units. */
const WORD_REACH = 24;

/** Where a line of spaced words can end before `at`; `otherwise` where no white space is near. */
const wordEnd = (text: string, at: number, otherwise: number): number => {
  const from = Math.max(0, at - WORD_REACH);
  const found = text.slice(from, at).search(/\s\S*$/);
  return found < 0 ? otherwise : from + found + 1;
};

/**
 * Measures the lines of text nodes. Lines of one text are mostly as long as the line before, so
 * their ends are looked for from there: two measurements prove a guess that is right.
 */
export class LineMeasure {
  readonly #range: Range;
  readonly #onMeasure: () => void;
  #length = FIRST_LENGTH;

  /** `onMeasure` is called for each measurement, which the browser takes a while for. */
  constructor(document: Document, onMeasure: () => void = () => undefined) {
    this.#range = document.createRange();
    this.#onMeasure = onMeasure;
  }

  #measure(node: Text, start: number, end: number): DOMRect {
    this.#onMeasure();
    this.#range.setStart(node, start);
    this.#range.setEnd(node, end);
    return this.#range.getBoundingClientRect();
  }

  /** Where a line that begins at `start` probably ends. */
  #guess(text: string, start: number): number {
    const newLine = text.indexOf('\n', start) + 1;
    const length = this.#length;
    if (newLine > start && newLine <= start + length + WORD_REACH) return newLine;
    const end = Math.min(text.length, start + length);
    if (end === text.length) return end;
    const word = wordEnd(text, end + WORD_REACH / 4, end);
    return word > start ? word : end;
  }

  /**
   * The line that begins at `start`. `within` is always an offset in the line and `beyond` one
   * after its end; both close in on the end in steps of doubling length, then by halves.
   */
  #lineFrom(node: Text, start: number): MeasuredText & { readonly end: number } {
    const text = node.data;
    const first = this.#measure(node, start, start + 1);
    const lowest = first.bottom + first.height / 2;
    let box = first;
    let within = start + 1;
    let beyond = text.length + 1;
    let at = Math.max(this.#guess(text, start), within + 1);
    for (let step = 1; beyond - within > 1; step *= 2) {
      at = at > within && at < beyond ? at : (within + beyond) >> 1;
      const measured = this.#measure(node, start, at);
      const fits = measured.bottom <= lowest;
      if (fits) [box, within] = [measured, at];
      else beyond = at;
      at = fits ? within + step : wordEnd(text, beyond - step, beyond - step);
    }
    // The last line of a text is mostly shorter than the others.
    if (within < text.length) this.#length = within - start;
    return { text: text.slice(start, within), box, end: within };
  }

  /** The lines of a text node, in its order. */
  *linesOf(node: Text): Generator<MeasuredText> {
    this.#onMeasure();
    this.#range.selectNodeContents(node);
    if (this.#range.getClientRects().length === 1)
      return yield { text: node.data, box: this.#measure(node, 0, node.length) };
    for (let start = 0; start < node.length; ) {
      const { end, ...line } = this.#lineFrom(node, start);
      yield line;
      start = end;
    }
  }
}
