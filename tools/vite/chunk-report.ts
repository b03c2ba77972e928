import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { Plugin } from 'vite';

/** One JavaScript file of the build as `.cache/chunks.json` tells it to tools/budgets.mjs. */
export interface ReportedChunk {
  /** Path below dist/. */
  readonly file: string;
  readonly isEntry: boolean;
  /** The module that is asked for with `import()` to get this chunk, as a path in the repository; null for shared chunks. */
  readonly source: string | null;
  /** Files that are loaded with it. */
  readonly imports: readonly string[];
  /** Files that it loads later. */
  readonly dynamicImports: readonly string[];
  /** Modules inside, as paths in the repository. */
  readonly modules: readonly string[];
}

/** Writes what is in which chunk of the client build to `file`: the manifest of Vite does not say it. */
export function chunkReport(file: string): Plugin {
  let root = '';
  const pathOf = (id: string): string => relative(root, id.replace(/^\0/, '').replace(/\?.*$/, ''));
  return {
    name: 'chunk-report',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    configResolved(config) {
      root = config.root;
    },
    writeBundle(_options, bundle) {
      const chunks: ReportedChunk[] = Object.values(bundle).flatMap((chunk) =>
        chunk.type === 'chunk'
          ? [
              {
                file: chunk.fileName,
                isEntry: chunk.isEntry,
                source: chunk.isDynamicEntry && chunk.facadeModuleId !== null ? pathOf(chunk.facadeModuleId) : null,
                imports: chunk.imports,
                dynamicImports: chunk.dynamicImports,
                modules: chunk.moduleIds.map(pathOf),
              },
            ]
          : [],
      );
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${JSON.stringify(chunks, null, 1)}\n`);
    },
  };
}
