import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Link } from '../../../lib/evidence/casework.ts';
import type { ListedItem } from '../../../lib/store/items/opened-items.ts';
import { isInfringing } from '../entries/items/likely-items.ts';
import { FormDialog } from '../kit/dialogs/form-dialog.tsx';
import { ItemsPicker } from '../kit/lists/item-picker.tsx';
import { itemName } from '../kit/lists/shown-label.ts';
import { answerPosts } from './change-links.ts';

type Props = {
  readonly item: ListedItem;
  readonly links: readonly Link[];
  readonly onClose: () => void;
};

/** Chooses the posts that an item answers. */
export const AnswersDialog = ({ item, links, onClose }: Props) => {
  const { t } = useTranslation();
  const { matterId, id } = item;
  const exhibit = itemName(item, t);
  const [posts, setPosts] = useState<readonly string[]>(links.map(({ to }) => to));
  const save = () =>
    answerPosts(
      { matterId, from: id },
      links,
      posts,
      t('consequences.linked', { exhibit, count: posts.length }),
    );
  return (
    <FormDialog
      title={t('consequences.linkTitle', { exhibit })}
      lead={t('consequences.linkLead')}
      confirm={t('kit.save')}
      onSubmit={save}
      onClose={onClose}
    >
      <ItemsPicker
        label={t('consequences.posts')}
        matter={matterId}
        except={id}
        first={isInfringing}
        value={posts}
        onChange={setPosts}
      />
    </FormDialog>
  );
};
