import { Tabs } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArtifactRole } from '../../../lib/evidence/item.ts';
import type { ListedItem } from '../../../lib/store/items/opened-items.ts';
import type { ArtifactRow } from '../../../lib/store/rows.ts';
import { useCaseFile } from '../../use-case-file.ts';
import tabs from '../kit/sheets/tabs.module.css';
import { CapturedText } from '../kit/text/captured-text.tsx';
import { useBlobTexts } from '../kit/text/use-blob-texts.ts';
import { StatementText } from '../statements/text/statement-text.tsx';

type Props = {
  readonly item: ListedItem;
  readonly artifacts: readonly ArtifactRow[];
  /** The statement to scroll to in its text. */
  readonly statement: string | undefined;
};

const ROLES = ['post-text', 'text', 'dom'] as const satisfies readonly ArtifactRole[];

/** The texts in which words can be marked; the document's source is only shown. */
const isText = (role: ArtifactRole): boolean => role === 'post-text' || role === 'text';

/**
 * The texts of an item: the post's and the page's, with its statements, and the document's source,
 * all shown as plain text.
 */
export const TextTabs = ({ item, artifacts, statement }: Props) => {
  const { t } = useTranslation();
  const held = ROLES.flatMap((role) => {
    const artifact = artifacts.find((one) => one.role === role);
    return artifact ? [{ role, artifact }] : [];
  });
  const [first] = held;
  const texts = useBlobTexts(
    useMemo(() => artifacts.filter(({ role }) => isText(role)), [artifacts]),
  );
  const [role, setRole] = useState<string | null>(first?.role ?? null);
  const { statement: all } = useCaseFile(item.matterId);
  const path = all.find(({ id }) => id === statement)?.anchor.artifact;
  const named = artifacts.find((one) => one.path === path)?.role;
  // A statement that is newly named turns to its text; what is chosen after that stays
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (named) setRole(named);
  }, [statement, named]);
  if (!first) return <p className={tabs.none}>{t('item.noText')}</p>;
  return (
    <Tabs value={role} onChange={setRole} variant="pills" keepMounted={false} className={tabs.tabs}>
      <Tabs.List aria-label={t('item.tab_text')}>
        {held.map(({ role: name }) => (
          <Tabs.Tab key={name} value={name}>
            {t(`kit.text_${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {held.map(({ artifact }) => (
        <Tabs.Panel key={artifact.role} value={artifact.role} pt="sm">
          {isText(artifact.role) ? (
            texts && (
              <StatementText item={item} artifact={artifact} texts={texts} statement={statement} />
            )
          ) : (
            <CapturedText artifact={artifact} language={item.record.page.language} />
          )}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
};
