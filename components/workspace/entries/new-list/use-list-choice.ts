import { useState } from 'react';
import type { ItemRole } from '../../../../lib/evidence/item-role.ts';
import { USUAL_PACE } from '../../../../lib/evidence/list/capture-list.ts';
import type { GivenAddress } from '../../../../lib/lists/table/read-addresses.ts';
import { readListFile } from '../../../../lib/lists/table/read-list-file.ts';
import { useSentence } from '../../../use-sentence.ts';

const NONE: readonly GivenAddress[] = [];

/** The addresses of a file that a person chose, and why it could not be read. */
export const useListFile = () => {
  const sentenceOf = useSentence();
  const [read, setRead] = useState<{ from: readonly GivenAddress[]; fault?: string }>();
  const choose = (file: File | null) => {
    setRead(undefined);
    if (!file) return;
    readListFile(file).then(
      (from) => setRead({ from }),
      (error: unknown) => setRead({ from: NONE, fault: sentenceOf(error) }),
    );
  };
  return { addresses: read?.from ?? NONE, fault: read?.fault, choose };
};

/** What a person chooses for all pages of a list. */
export const useListChoice = (firstName: string) => {
  const [name, setName] = useState(firstName);
  const [tags, setTags] = useState<string[]>([]);
  const [typed, setTyped] = useState('');
  const [role, setRole] = useState<ItemRole | ''>('');
  const [pace, setPace] = useState(USUAL_PACE);
  const [allSites, setAllSites] = useState(false);
  const [openAll, setOpenAll] = useState(false);
  const all = [...tags, ...(typed.trim() ? [typed] : [])];
  return {
    choice: { name, tags: all, role, pace, allSites, openAll },
    ...{ name, setName, tags, setTags, typed, setTyped, role, setRole, pace, setPace },
    ...{ allSites, setAllSites, openAll, setOpenAll },
  };
};
