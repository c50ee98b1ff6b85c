import { useTranslation } from 'react-i18next';
import { FindField } from '../../kit/text/find-field.tsx';

type Props = {
  readonly typed: string;
  /** The numbers of the comments that hold what is typed. */
  readonly places: readonly number[];
  readonly current: number | undefined;
  readonly onType: (typed: string) => void;
  readonly onGo: (number: number | undefined) => void;
};

/** Finds words in the comments and goes from one comment that holds them to the next. */
export const CommentFinder = ({ typed, places, current, onType, onGo }: Props) => {
  const { t } = useTranslation();
  const at = places.indexOf(current ?? 0);
  const status = places.length
    ? at >= 0 && t('comments.foundAt', { at: at + 1, all: places.length })
    : typed && t('comments.foundNone');
  return (
    <FindField
      label={t('comments.find')}
      hint={t('comments.find')}
      before={t('comments.before')}
      next={t('comments.next')}
      count={places.length}
      {...{ typed, status, onType }}
      onStep={(by) => onGo(places.at((at + by) % places.length))}
    />
  );
};
