import type { CountUnit } from './count-units.ts';

/** What stands around a unit's word. `nounIn`: the languages of the next word, if it is a noun. */
export type UnitContext = {
  readonly word: string;
  /** It follows the digits without a space: 1.2M. */
  readonly isAttached: boolean;
  /** A full stop follows: "mil." */
  readonly isDotted: boolean;
  readonly hasComma: boolean;
  readonly previous: string | undefined;
  readonly next: string | undefined;
  readonly nounIn: readonly string[] | undefined;
};

const isIn = (nounIn: readonly string[] | undefined, ...languages: readonly string[]): boolean =>
  nounIn?.some((language) => languages.includes(language)) ?? false;

const MILLION: CountUnit = { size: 1e6 };
const BILLION: CountUnit = { size: 1e9, decimal: 'dot' };

/** Units that mean different sizes in different languages, read only where the context decides. */
const AMBIGUOUS: Readonly<Record<string, (context: UnitContext) => CountUnit | undefined>> = {
  // A million, but a thousand millions (miliar) in Indonesian, written "1,2 M".
  m: ({ isAttached, hasComma, previous, nounIn }) =>
    previous === 'mil' || (isAttached && !hasComma) || (nounIn !== undefined && !isIn(nounIn, 'id'))
      ? MILLION
      : undefined,
  // A billion, but a thousand (bin) in Turkish, written "1,2 B".
  b: ({ isAttached, hasComma, nounIn }) =>
    (isAttached && !hasComma && !isIn(nounIn, 'tr')) || isIn(nounIn, 'en') ? BILLION : undefined,
  // Ten thousand (wan) in Chinese chat language: 1.2w.
  w: ({ isAttached }) => (isAttached ? { size: 1e4, decimal: 'dot' } : undefined),
  // A thousand in Spanish and Portuguese; "mil." is a million in Czech, Slovak, Croatian, Romanian.
  mil: ({ isDotted, nounIn }) => {
    if (isIn(nounIn, 'sk', 'ro')) return isDotted ? { size: 1e6, decimal: 'comma' } : undefined;
    if (isDotted || isIn(nounIn, 'en')) return undefined;
    return { size: 1e3, decimal: 'comma' };
  },
  // A million in Portuguese; in Italian "5 mi piace" are five likes.
  mi: ({ next }) => (next === 'piace' ? { size: 1 } : { size: 1e6, decimal: 'comma' }),
  bi: () => ({ size: 1e9, decimal: 'comma' }),
  // 10^9 in English, 10^12 in German and French.
  billion: ({ nounIn }) => (nounIn === undefined || isIn(nounIn, 'en', 'hi') ? BILLION : undefined),
};

/** What an ambiguous unit stands for, where its context decides; else undefined. */
export const readAmbiguous = (context: UnitContext): CountUnit | undefined =>
  Object.hasOwn(AMBIGUOUS, context.word) ? AMBIGUOUS[context.word]?.(context) : undefined;
