import { join } from 'node:path';
import { build, type Rollup } from 'vite';

/** Bundles the code that enters the sample's case, to be run in a page of the extension. */
export const buildFiller = async (): Promise<string> => {
  const root = join(import.meta.dirname, '../../..');
  const built = await build({
    ...{ root, configFile: false, logLevel: 'warn', publicDir: false },
    build: {
      ...{ write: false, target: 'es2022', minify: false },
      rolldownOptions: {
        input: join(import.meta.dirname, 'fill-store.ts'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as Rollup.RollupOutput[];
  const [chunk, ...others] = output?.output ?? [];
  if (!chunk || others.length > 0) throw new Error('The sample’s case must be one script');
  return chunk.code;
};
