import { Tabs } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArtifactRole } from '../../../lib/evidence/item.ts';
import { roleName } from '../../../lib/evidence/names/role-name.ts';
import type { ListedItem } from '../../../lib/store/items/opened-items.ts';
import type { ArtifactRow } from '../../../lib/store/rows.ts';
import { useCaseFile } from '../../use-case-file.ts';
import tabs from '../kit/sheets/tabs.module.css';
import { CapturedText } from '../kit/text/captured-text.tsx';
import { useBlobTexts } from '../kit/text/use-blob-texts.ts';
import { useComments } from '../kit/text/use-comments.ts';
import { StatementText } from '../statements/text/statement-text.tsx';
import type { FoundText } from './use-found-text.ts';

type Props = {
  readonly item: ListedItem;
  readonly artifacts: readonly ArtifactRow[];
  /** The statement to scroll to in its text. */
  readonly statement: string | undefined;
  /** The words of a search, and the text to show them in. */
  readonly found: FoundText | undefined;
};

const NONE: readonly never[] = [];
const ROLES = ['post-text', 'text', 'dom'] as const satisfies readonly ArtifactRole[];

/** The texts in which words can be marked; the document's source is only shown. */
const isText = (role: ArtifactRole): boolean => role === 'post-text' || role === 'text';

/**
 * The texts of an item: the post's and the page's, with its statements, and the document's source,
 * all shown as plain text.
 */
export const TextTabs = ({ item, artifacts, statement, found }: Props) => {
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
  const foundIn = found?.role;
  useEffect(() => {
    if (foundIn && isText(foundIn)) setRole(foundIn);
  }, [foundIn]);
  const list = useComments(artifacts);
  const comments = list === undefined || list === 'unread' ? NONE : list.comments;
  const find = found?.query ?? '';
  if (!first) return <p className={tabs.none}>{t('item.noText')}</p>;
  return (
    <Tabs value={role} onChange={setRole} variant="pills" keepMounted={false} className={tabs.tabs}>
      <Tabs.List aria-label={t('item.tab_text')}>
        {held.map(({ role: name }) => (
          <Tabs.Tab key={name} value={name}>
            {t(`kit.text_${roleName(name, item.kind)}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {held.map(({ artifact }) => (
        <Tabs.Panel key={artifact.role} value={artifact.role} pt="sm">
          {isText(artifact.role) ? (
            texts && <StatementText {...{ item, artifact, texts, comments, statement, find }} />
          ) : (
            <CapturedText artifact={artifact} language={item.record.page.language} />
          )}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
};
