import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** A package of which something is in the build, with the notices that its licence asks to keep. */
export type Notice = {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
};

const NOTICE_FILE = /^(?:licen[cs]e|copying|notice)(?:[._-]|$)/iu;

/** The folder of the package that a module is in; undefined for a module of our own. */
export const packageFolder = (module: string, exists = existsSync): string | undefined => {
  const path = module.replace(/^\0/u, '').replace(/[?#].*$/u, '');
  if (!/[\\/]node_modules[\\/]/u.test(path)) return undefined;
  // Some packages hold a package.json in each folder that only says how its modules are read.
  const within = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/u.exec(path)?.[0];
  return within && exists(join(within, 'package.json')) ? within : undefined;
};

const readNotice = (folder: string): Notice => {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { name, version, author } = about;
  const files = readdirSync(folder).filter((file) => NOTICE_FILE.test(file));
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
  // Some packages name their licence in its text alone.
  const license = about.license ?? /^(?:The )?(\w+) License/u.exec(texts[0] ?? '')?.[1];
  const by = typeof author === 'string' ? author : author?.name;
  const stated = by ? `Copyright: ${by}` : 'The package has no notice of its own.';
  return {
    name,
    version,
    licence: String(license ?? 'unknown'),
    text: texts.join('\n\n') || stated,
  };
};

const folders = new Set<string>();

/** A plugin that notes the packages of all modules that a build really holds. */
export const licencePlugin = (): Plugin => ({
  name: 'matterproof-licences',
  generateBundle(_, bundle) {
    for (const output of Object.values(bundle))
      for (const module of output.type === 'chunk' ? output.moduleIds : [])
        folders.add(packageFolder(module) ?? '');
  },
  transform(_, id) {
    // Style sheets are joined to one asset, which names no modules.
    if (/\.css(?:\?|$)/u.test(id)) folders.add(packageFolder(id) ?? '');
  },
});

/** Notes the package of a file that is copied into the build as it is, such as a font. */
export const notePackage = (folder: string): void => void folders.add(folder);

/** The notices of everything that was built in this process, by name. */
export const collectNotices = (noted: ReadonlySet<string> = folders): readonly Notice[] => {
  const notices = [...noted].filter(Boolean).map(readNotice);
  const byName = new Map(notices.map((notice) => [`${notice.name}@${notice.version}`, notice]));
  return [...byName.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
};

/** The text of `licences.txt`: our own licence, then the notice of each package. */
export const licencesText = (own: string, notices: readonly Notice[]): string => {
  const parts = notices.map(
    ({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}`,
  );
  return `${[own.trim(), ...parts].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
};

/** Our own licence and all notices, to be written beside what was built. */
export const readLicences = (root: string): string =>
  licencesText(`Matterproof\n\n${readFileSync(join(root, 'LICENSE'), 'utf8')}`, collectNotices());
