import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roleName } from '../../../lib/evidence/names/role-name.ts';
import type { ArtifactRow } from '../../../lib/store/rows.ts';
import prose from '../kit/sheets/prose.module.css';
import { CapturedText } from '../kit/text/captured-text.tsx';
import { UnreadText } from '../kit/text/unread-text.tsx';
import { useBlobTexts } from '../kit/text/use-blob-texts.ts';
import type { ComparedPair } from './compared-item.ts';
import { SideBySide } from './side-by-side.tsx';
import { TextDifferenceView } from './text-difference-view.tsx';
import css from './text-pair.module.css';

const ROLES = ['post-text', 'text'] as const;

type Props = { readonly pair: ComparedPair; readonly isDifference: boolean };

/**
 * The texts of two items, of the same kind: side by side or as a difference.
 */
export const TextPair = ({ pair, isDifference }: Props) => {
  const { t } = useTranslation();
  const [role, setRole] = useState<string>();
  const textOf = (artifacts: readonly ArtifactRow[], of: string) =>
    artifacts.find((one) => one.role === of);
  const common = ROLES.filter((of) => pair.every(({ artifacts }) => textOf(artifacts, of)));
  const current = common.find((of) => of === role) ?? common[0];
  const [before, after] = pair.map(({ artifacts }) => current && textOf(artifacts, current));
  if (!current || !before || !after)
    return <p className={prose.hint}>{t('compare.noCommonText')}</p>;
  const { language } = pair[1].item.record.page;
  const kind = pair.every(({ item }) => item.kind === 'alert') ? 'alert' : 'post';
  return (
    <>
      {common.length > 1 && (
        <SegmentedControl
          size="xs"
          className={css.which ?? ''}
          aria-label={t('compare.whichText')}
          value={current}
          onChange={setRole}
          data={common.map((value) => ({ value, label: t(`kit.text_${roleName(value, kind)}`) }))}
        />
      )}
      {isDifference ? (
        <Difference before={before} after={after} language={language} />
      ) : (
        <SideBySide>
          {[before, after].map((artifact) => (
            <div key={artifact.item}>
              <CapturedText artifact={artifact} language={language} />
            </div>
          ))}
        </SideBySide>
      )}
    </>
  );
};

type DifferenceProps = {
  readonly before: ArtifactRow;
  readonly after: ArtifactRow;
  readonly language: string | undefined;
};

const Difference = ({ before, after, language }: DifferenceProps) => {
  const earlier = useBlobTexts(useMemo(() => [before], [before]));
  const later = useBlobTexts(useMemo(() => [after], [after]));
  if (!earlier || !later) return null;
  const [one, other] = [earlier.get(before.path), later.get(after.path)];
  if (one === undefined || other === undefined) return <UnreadText />;
  return <TextDifferenceView before={one} after={other} language={language} />;
};
