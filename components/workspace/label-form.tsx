import { Button, NativeSelect, TagsInput, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ITEM_ROLES, type ItemRole } from '../../lib/evidence/casework.ts';
import type { Labels } from '../../lib/evidence/matter.ts';
import { annotateItem, listTags } from '../../lib/store/items.ts';
import { useLive } from '../use-live.ts';
import { useSentence } from '../use-sentence.ts';
import type { ListedItem } from './listed-item.ts';
import css from './side-form.module.css';

/** Words not saved yet, by item: leaving an item for another must not lose them. */
const drafts = new Map<string, Labels>();

const isSame = (one: Labels, other: Labels): boolean =>
  JSON.stringify([one.tags, one.note, one.exhibit, one.role]) ===
  JSON.stringify([other.tags, other.note, other.exhibit, other.role]);

const useDraft = (item: ListedItem) => {
  const { tags, note, exhibit, role } = item;
  const [labels, setLabels] = useState<Labels>(drafts.get(item.id) ?? { tags, note, exhibit, role });
  const isChanged = !isSame(labels, item);
  useEffect(() => {
    if (isChanged) drafts.set(item.id, labels);
    else drafts.delete(item.id);
  }, [item.id, labels, isChanged]);
  return { labels, setLabels, isChanged };
};

const useLeaveWarning = (isOn: boolean) =>
  useEffect(() => {
    if (!isOn) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isOn]);

/** A person's own words about an item: tags, note and exhibit label, kept beside the sealed record. */
export const LabelForm = ({ item }: { readonly item: ListedItem }) => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const { labels, setLabels, isChanged } = useDraft(item);
  const [said, setSaid] = useState<{ readonly text: string; readonly isBad: boolean }>();
  const [typed, setTyped] = useState('');
  const known = useLive(() => listTags()) ?? [];
  useLeaveWarning(isChanged);
  const change = (changed: Partial<Labels>) => {
    setSaid(undefined);
    setLabels({ ...labels, ...changed });
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await annotateItem(item.id, labels);
      drafts.delete(item.id);
      setSaid({ text: t('workspace.saved'), isBad: false });
    } catch (error) {
      setSaid({ text: sentenceOf(error), isBad: true });
    }
  };
  return (
    <form className={css.form} onSubmit={save} aria-label={t('workspace.labels')}>
      <h2>{t('workspace.labels')}</h2>
      <TextInput
        size="xs"
        label={t('workspace.exhibitLabel')}
        value={labels.exhibit}
        onChange={(event) => change({ exhibit: event.currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        label={t('case.role')}
        value={labels.role}
        onChange={(event) => change({ role: event.currentTarget.value as ItemRole | '' })}
        data={[
          { value: '', label: t('case.noRole') },
          ...ITEM_ROLES.map((value) => ({ value, label: t(`terms.itemRole_${value}`) })),
        ]}
      />
      <TagsInput
        size="xs"
        label={t('workspace.tags')}
        placeholder={labels.tags.length === 0 ? t('file.enterEach') : ''}
        value={[...labels.tags]}
        onChange={(tags) => change({ tags })}
        data={known}
        searchValue={typed}
        onSearchChange={setTyped}
        // An open list lies over the button below it, so that it opens only while a tag is typed
        dropdownOpened={typed.trim() !== ''}
        splitChars={[',', '，', '；', ';', '、']}
      />
      <Textarea
        size="xs"
        label={t('workspace.note')}
        autosize
        minRows={3}
        maxRows={12}
        value={labels.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <div className={css.end}>
        <span role="status" className={said?.isBad ? css.bad : css.said}>
          {said?.text ?? (isChanged ? t('workspace.unsaved') : '')}
        </span>
        <Button type="submit" size="xs" disabled={!isChanged}>
          {t('workspace.save')}
        </Button>
      </div>
    </form>
  );
};
