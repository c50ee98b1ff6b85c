import type { Respondent } from '../../evidence/casework.ts';
import type { ItemRecord } from '../../evidence/item.ts';
import { isByAccount } from './match-account.ts';

/** The respondent one of whose accounts wrote the item's post; undefined if none is known to. */
export const findRespondent = (
  { post }: Pick<ItemRecord, 'post'>,
  respondents: readonly Respondent[],
): Respondent | undefined => {
  const author = post?.author;
  return author
    ? respondents.find(({ accounts }) =>
        accounts.some((account) => isByAccount(post.platform, author, account)),
      )
    : undefined;
};
