import { CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MOST_FILE_BYTES } from '../../../lib/evidence/file/file-facts.ts';
import { useFormat } from '../../format.ts';
import css from '../kit/sheets/added-files.module.css';
import notes from '../kit/sheets/notes.module.css';
import { useDuplicates } from './use-duplicates.ts';
import { useKeyFiles } from './use-key-files.ts';

type Props = {
  readonly matter: string;
  readonly files: readonly File[];
  readonly onRemove: (file: File) => void;
};

/** Whether a file can be added: it is within the limit of size. */
export const canBeAdded = ({ size }: File): boolean => size <= MOST_FILE_BYTES;

/** The files that will be added, with what is to be said of each. */
export const ChosenFiles = ({ matter, files, onRemove }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const duplicates = useDuplicates(matter, files);
  const keys = useKeyFiles(files);
  const remarksOn = (file: File): readonly string[] => {
    if (!canBeAdded(file)) return [t('files.tooLarge')];
    const exhibits = duplicates.get(file)?.join(t('kit.comma'));
    return [
      ...(file.size === 0 ? [t('files.empty')] : []),
      ...(keys.has(file) ? [t('files.privateKey')] : []),
      ...(exhibits ? [t('files.duplicate', { exhibits })] : []),
    ];
  };
  return (
    <ul className={css.list} aria-label={t('files.list')}>
      {files.map((file, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files can have one name and size
        <li key={`${file.name} ${file.size} ${at}`}>
          <span className={css.name}>{file.name}</span>
          <span className={css.size}>{format.size(file.size)}</span>
          <CloseButton
            size="sm"
            aria-label={t('files.remove', { name: file.name })}
            onClick={() => onRemove(file)}
          />
          {remarksOn(file).map((remark) => (
            <span key={remark} className={`${css.remark} ${notes.caution}`} role="status">
              {remark}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
};
