/** A range of a text in UTF-16 units; `end` is exclusive. */
export type TextRange = { readonly start: number; readonly end: number };

/** A folded text that knows where each of its ranges stands in the original. */
export type FoldedText = {
  readonly text: string;
  /** The range of the original that a range of the folded text stands for. */
  readonly originalOf: (range: TextRange) => TextRange;
};

/** A piece of a folded text: units copied one by one (`isCopy`), or all of one original range. */
type Piece = TextRange & { readonly at: number; readonly isCopy: boolean };

/** The last piece that begins at or before an offset of the folded text. */
const pieceAt = (pieces: readonly Piece[], at: number): Piece | undefined => {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pieces[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
};

/** Collects folded pieces, and puts a space between words where one stood. */
export class FoldedPieces {
  readonly #parts: string[] = [];
  readonly #pieces: Piece[] = [];
  #length = 0;
  #gap = -1;
  #endsSpaced = false;
  #endsInDash = false;

  separate(start: number): void {
    if (this.#gap < 0) this.#gap = start;
  }

  /** Adds what an original range became; `spaced` says of its first and last letter. */
  add(part: string, range: TextRange, spaced: readonly [boolean, boolean], isCopy = false): void {
    if (this.#gap >= 0 && this.#endsSpaced && spaced[0])
      this.#push(' ', { start: this.#gap, end: range.start }, false);
    this.#gap = -1;
    this.#push(part, range, isCopy);
    this.#endsSpaced = spaced[1];
    this.#endsInDash = false;
  }

  /** Adds a dash; several in a row are one. */
  addDash(range: TextRange): void {
    const last = this.#pieces.at(-1);
    if (this.#endsInDash && this.#gap < 0 && last)
      this.#pieces[this.#pieces.length - 1] = { ...last, end: range.end };
    else this.add('-', range, [false, false]);
    this.#endsInDash = true;
  }

  folded(): FoldedText {
    const pieces = this.#pieces;
    const originalOf = ({ start, end }: TextRange): TextRange => {
      const [first, last] = [pieceAt(pieces, start), pieceAt(pieces, end - 1)];
      if (!first || !last) return { start: 0, end: 0 };
      return {
        start: first.isCopy ? first.start + start - first.at : first.start,
        end: last.isCopy ? last.start + end - last.at : last.end,
      };
    };
    return { text: this.#parts.join(''), originalOf };
  }

  #push(part: string, { start, end }: TextRange, isCopy: boolean): void {
    this.#parts.push(part);
    this.#pieces.push({ at: this.#length, start, end, isCopy });
    this.#length += part.length;
  }
}
