import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ArtifactRole, ItemRecord } from '../../lib/evidence/item.ts';
import type { ArtifactRow } from '../../lib/store/db.ts';
import { CapturedText } from './captured-text.tsx';
import css from './picture-tabs.module.css';

type Props = { readonly record: ItemRecord; readonly artifacts: readonly ArtifactRow[] };

const ROLES = ['post-text', 'text', 'dom'] as const satisfies readonly ArtifactRole[];

/** The words of an item: the post's, the page's, and the document's source, all shown as text. */
export const TextTabs = ({ record, artifacts }: Props) => {
  const { t } = useTranslation();
  const held = ROLES.flatMap((role) => artifacts.find((one) => one.role === role) ?? []);
  const [first] = held;
  if (!first) return <p className={css.none}>{t('workspace.noText')}</p>;
  return (
    <Tabs defaultValue={first.role} variant="pills" keepMounted={false} className={css.tabs}>
      <Tabs.List aria-label={t('workspace.tab_text')}>
        {held.map(({ role }) => (
          <Tabs.Tab key={role} value={role}>
            {t(`workspace.text_${role}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {held.map((artifact) => (
        <Tabs.Panel key={artifact.role} value={artifact.role} pt="sm">
          <CapturedText artifact={artifact} language={record.page.language} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
};
