import { problems } from './en/problems.ts';

type Sentences = typeof problems;
/** The problem codes: the keys of the sentences but for those that state figures. */
type Code = Exclude<keyof Sentences, `${string}_named`>;
type Named = Extract<keyof Sentences, `${string}_named`>;

const isNamed = (key: string): key is Named => Object.hasOwn(problems, key);

/**
 * The key of a problem's sentence: the one that states its figures, where the record has them and
 * there is such a sentence; else that of its code. Records of before have none.
 */
export const problemKey = ({
  code,
  values,
}: {
  readonly code: Code;
  readonly values?: object | undefined;
}): keyof Sentences => {
  const named = `${code}_named`;
  return values !== undefined && isNamed(named) ? named : code;
};
