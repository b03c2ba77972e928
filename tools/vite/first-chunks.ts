import type { HtmlTagDescriptor, Plugin } from 'vite';

/**
 * Lets the browser fetch the chunk of a lazily routed page, its panels and what they need together with the entry, instead of
 * after the entry has run. `sources` are the page's file, for example `/src/pages/overview.tsx`, and what else it starts with.
 */
export function firstChunks(...sources: readonly string[]): Plugin {
  return {
    name: 'first-chunks',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? [one] : []));
        // What the entry imports statically is there already.
        const first = chunks.filter(
          ({ facadeModuleId, isEntry }) => !isEntry && sources.some((source) => facadeModuleId?.endsWith(source)),
        );
        const wanted = new Set<string>();
        const add = (file: string): void => {
          const chunk = chunks.find(({ fileName }) => fileName === file);
          if (chunk === undefined || wanted.has(file)) return;
          wanted.add(file);
          for (const needed of chunk.imports) add(needed);
        };
        for (const { fileName, dynamicImports } of first) {
          add(fileName);
          for (const panel of dynamicImports) add(panel);
        }
        const absent = [...wanted].filter((file) => !html.includes(file));
        const styles = new Set(
          chunks.flatMap(({ fileName, viteMetadata }) =>
            absent.includes(fileName) ? [...(viteMetadata?.importedCss ?? [])] : [],
          ),
        );
        return [
          ...absent.map((file): HtmlTagDescriptor =>
            tag({ rel: 'modulepreload', crossorigin: true, href: `/${file}` }),
          ),
          ...[...styles]
            .filter((file) => !html.includes(file))
            .map((file): HtmlTagDescriptor =>
              tag({ rel: 'preload', as: 'style', crossorigin: true, href: `/${file}` }),
            ),
        ];
      },
    },
  };
}

const tag = (attrs: Record<string, string | true>): HtmlTagDescriptor => ({ tag: 'link', attrs, injectTo: 'head' });
