import { readKeptWording } from '../browser/settings/filing-wording.ts';
import type { Wordings } from '../filing/model/wordings.ts';
import { parseKeptWording } from '../filing/wording/wording-file.ts';

/** The firm's own wording of filed documents, as it was kept in the settings. */
export const readWordings = async (): Promise<Wordings> => {
  const [english, chinese] = await Promise.all(
    (['en', 'zh-CN'] as const).map(async (language) =>
      parseKeptWording(language, await readKeptWording(language)),
    ),
  );
  return { ...(english && { en: english }), ...(chinese && { 'zh-CN': chinese }) };
};
