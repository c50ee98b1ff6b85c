import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { INBOX_ID, type Matter } from '../../lib/evidence/matter.ts';

type Props = {
  readonly matters: readonly Matter[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly onNew: () => void;
};

/** Which matter the capture goes into, or a new one. */
export const MatterChoice = ({ matters, chosen, onChoose, onNew }: Props) => {
  const { t } = useTranslation();
  return (
    <>
      <label htmlFor="matter">{t('popup.matter')}</label>
      <div className="popup-matter">
        <NativeSelect
          id="matter"
          size="xs"
          value={chosen}
          onChange={(event) => onChoose(event.currentTarget.value)}
          data={matters.map(({ id, name, reference }) => ({
            value: id,
            label: id === INBOX_ID ? t('popup.inbox') : `${reference} · ${name}`,
          }))}
        />
        <Button size="xs" variant="default" onClick={onNew}>
          {t('popup.newMatter')}
        </Button>
      </div>
    </>
  );
};
