import { NumberInput, Radio, Stack } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readOfferedLinks } from '../../../lib/browser/tab/page-links.ts';
import type { PageLinks } from '../../../lib/lists/page/gather-links.ts';
import { postLinks } from '../../../lib/lists/page/post-links.ts';
import type { ListingRow } from '../../../lib/store/listings/listing.ts';
import { NewListDialog } from '../entries/new-list/new-list-dialog.tsx';

type Props = {
  readonly matter: string;
  readonly items: readonly ListingRow[];
  readonly onClose: () => void;
};

const SOURCES = ['selected', 'posts', 'all'] as const;
type Source = (typeof SOURCES)[number];
type Links = Readonly<Record<Source, readonly string[]>>;

/** How many addresses a list takes of a page, until a person chooses. */
const USUAL_MOST = 100;

/** The links that the popup offered. */
const useOffered = (): PageLinks | undefined => {
  const [offered, setOffered] = useState<PageLinks>();
  useEffect(() => {
    void readOfferedLinks().then(setOffered);
  }, []);
  return offered;
};

/** Makes a list of the links of the page that the popup was opened over. */
export const OfferedListDialog = (props: Props) => {
  const offered = useOffered();
  return offered ? <FromPage {...props} offered={offered} /> : null;
};

const FromPage = ({ offered, ...props }: Props & { readonly offered: PageLinks }) => {
  const { t } = useTranslation();
  const links = useMemo(
    (): Links => ({ selected: offered.selected, posts: postLinks(offered), all: offered.all }),
    [offered],
  );
  const first = SOURCES.find((source) => links[source].length > 0) ?? 'all';
  const [source, setSource] = useState<Source>(first);
  const [most, setMost] = useState(USUAL_MOST);
  const start = useMemo(() => {
    const taken = links[source].slice(0, most);
    const cut = links[source].length - taken.length;
    return {
      name: offered.title.slice(0, 120),
      addresses: taken.map((url, at) => ({ row: at + 1, given: url, url })),
      ...(cut > 0 && { leftOut: t('lists.cut', { count: cut, all: links[source].length }) }),
    };
  }, [offered, links, source, most, t]);
  return (
    <NewListDialog {...props} start={start}>
      <Radio.Group
        label={t('lists.linksOf', { title: offered.title || offered.url })}
        value={source}
        onChange={(chosen) => setSource(chosen as Source)}
      >
        <Stack gap={6} mt={4}>
          {SOURCES.map((name) => (
            <Radio
              key={name}
              value={name}
              disabled={links[name].length === 0}
              label={t(`lists.links_${name}`, { count: links[name].length })}
            />
          ))}
        </Stack>
      </Radio.Group>
      <NumberInput
        label={t('lists.most')}
        min={1}
        max={5_000}
        allowDecimal={false}
        clampBehavior="strict"
        value={most}
        onChange={(value) => typeof value === 'number' && value >= 1 && setMost(value)}
      />
    </NewListDialog>
  );
};
