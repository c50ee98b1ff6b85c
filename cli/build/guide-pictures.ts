import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where the repository has the guide's pictures, a folder a language. */
const FOLDER = 'docs/pictures/guide';

/** The guide's pictures as files of the build, below `guide/`, for the guide in the workspace. */
export const guidePictures = (
  root: string,
): readonly { readonly relativeDest: string; readonly absoluteSrc: string }[] =>
  readdirSync(join(root, FOLDER)).flatMap((language) =>
    readdirSync(join(root, FOLDER, language)).map((name) => ({
      relativeDest: `guide/${language}/${name}`,
      absoluteSrc: join(root, FOLDER, language, name),
    })),
  );
