import { Converter } from 'opencc-js/t2cn';

/**
 * Taiwan's characters to the mainland's, by OpenCC: of the traditional sources it has, this one
 * also folds 著 to 着. Words are not translated. The tables take 100 kB: for workers only.
 */
const makeConverter = () => Converter({ from: 'tw', to: 'cn' });

/** Made when it is first needed: the tables are read from one long text. */
let convert: ReturnType<typeof makeConverter> | undefined;

/** Traditional Chinese characters as simplified ones, for comparison; anything else stays. */
export const foldScripts = (text: string): string => {
  if (!/\p{Script=Han}/u.test(text)) return text;
  convert ??= makeConverter();
  return convert(text);
};
